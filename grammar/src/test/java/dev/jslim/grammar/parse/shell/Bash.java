package dev.jslim.grammar.parse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real bash, which is only asked to read scripts and runs none of them. */
final class Bash {
    /**
     * Reads the files 0, 1, 2 and so on. Extended patterns are off in bash unless asked for, and as sh it takes quotes in "${a:-'}" as
     * text: what one of its ways to read accepts is accepted. A complaint with status 0 is one, but for the end of a heredoc.
     */
    private static final String READ = """
            i=0
            while [ "$i" -lt "$1" ]; do
                accepted=false
                for way in '' '-O extglob' --posix; do
                    complaint=$(bash $way -n "$i" 2>&1) || continue
                    case $complaint in '' | *'warning: here-document'*) accepted=true && break ;; esac
                done
                echo "$accepted"
                i=$((i + 1))
            done
            """;

    private Bash() {}

    /** Returns for each script whether bash accepts it. */
    static List<Boolean> accepts(List<String> scripts, Path folder) throws IOException, InterruptedException {
        need();
        for (int i = 0; i < scripts.size(); i++) {
            Files.write(folder.resolve(String.valueOf(i)), (scripts.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", READ, "bash", String.valueOf(scripts.size()));
        builder.directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        List<Boolean> accepted = new ArrayList<>();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            assertThat(line).isIn("true", "false");
            accepted.add(line.equals("true"));
        }
        assertThat(process.waitFor()).isZero();
        assertThat(accepted).hasSameSizeAs(scripts);
        return accepted;
    }

    private static void need() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "bash"))) {
                return;
            }
        }
        assertThat(System.getenv("JSLIM_SHELLS"))
                .as("bash is not installed, but JSLIM_SHELLS says so")
                .isNotEqualTo("required");
        abort("bash is not installed");
    }
}
