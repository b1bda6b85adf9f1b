package dev.jslim.analyzer.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs Jazzer on the targets, one after the other, in processes of their own: the first argument is the number of seconds for each, the
 * second one a target or {@code all}. An input that fails is left in {@code target/fuzz}.
 *
 * @see <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>
 */
public final class FuzzRun {
    private FuzzRun() {}

    /** Exits with status 1 if something was found. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean failed = false;
        for (Target target : Target.ALL) {
            if (args[1].equals("all") || args[1].equals(target.name())) {
                int status = run(target, args[0]);
                System.out.println("fuzz: " + target.name() + ", " + args[0] + " s: "
                        + (status == 0 ? "nothing found" : "FAILED, see target/fuzz/" + target.name()));
                failed |= status != 0;
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static int run(Target target, String seconds) throws IOException, InterruptedException {
        Path work = Path.of("target/fuzz", target.name());
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss1m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=dev.jslim.**",
                "--custom_hook_includes=dev.jslim.**",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + "/",
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-max_len=2000",
                "-print_final_stats=1"));
        command.add(corpus.toString());
        command.add(target.inputs().toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
