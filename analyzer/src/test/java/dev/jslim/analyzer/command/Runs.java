package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** One RUN for a test, and short ways to write down what the model says of it. */
record Runs(SourceText source, RunCommands commands) {
    /** Returns a RUN that stands alone. */
    static Runs of(String command) {
        return in("FROM base\nRUN " + command + "\n");
    }

    /** Returns the last RUN of a file. */
    static Runs in(String text) {
        SourceText source = SourceText.of("Dockerfile", text);
        Dockerfile file = DockerfileParser.parse(source).dockerfile();
        for (Instruction instruction : file.instructions().reversed()) {
            if (instruction instanceof Instruction.Run run) {
                return new Runs(source, RunCommands.of(run, source, BuildGraph.of(file)));
            }
        }
        throw new IllegalArgumentException("no RUN in " + text);
    }

    /** Returns {@code MANAGER verb ACTION [spec, …]} for each call. */
    String calls() {
        StringJoiner shown = new StringJoiner(" | ");
        for (PackageCall call : commands.packageCalls()) {
            shown.add(call.manager() + " " + call.verb() + " " + call.action() + " " + specs(call));
        }
        return shown.toString();
    }

    /** Returns the specs of all calls. */
    String specs() {
        StringJoiner shown = new StringJoiner(" | ");
        for (PackageCall call : commands.packageCalls()) {
            shown.add(specs(call).toString());
        }
        return shown.toString();
    }

    /** Returns {@code KIND path|… STATE} for each cache. */
    String caches() {
        StringJoiner shown = new StringJoiner(", ");
        for (CacheUse use : commands.cacheUses()) {
            shown.add(use.cache().kind() + " " + String.join("|", use.cache().paths()) + " " + use.state());
        }
        return shown.toString();
    }

    private List<String> specs(PackageCall call) {
        List<String> shown = new ArrayList<>();
        for (PackageSpec spec : commands.specs(call)) {
            String kind = spec.kind() == PackageSpec.Kind.REGISTRY
                    ? ""
                    : spec.kind().name().toLowerCase(Locale.ROOT) + ":";
            String version = spec.version() instanceof Resolution.Absent ? "" : " " + value(spec.version());
            shown.add(kind + value(spec.name()) + version);
            String slice = source.slice(spec.span());
            if (spec.name() instanceof Resolution.Resolved(String name) && !slice.startsWith("$")) {
                assertThat(slice).as("the text at the span").contains(name);
            }
        }
        return shown;
    }

    static String value(Resolution value) {
        return value.orElse("?");
    }
}
