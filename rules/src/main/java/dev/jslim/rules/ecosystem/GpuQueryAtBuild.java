package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** A RUN that asks for a GPU, which a build does not have. */
public final class GpuQueryAtBuild extends NodeRule<Command.Simple> {
    private static final String PROGRAMS = " nvidia-smi rocm-smi rocminfo amd-smi nvtop ";

    public GpuQueryAtBuild() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                        "gpu-query-at-build",
                        "A build asks for a GPU that it does not have",
                        RuleInfo.Category.ECOSYSTEM,
                        Severity.ERROR));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null) {
            return List.of();
        }
        String program = invocation.program();
        if (PROGRAMS.contains(" " + program + " ")) {
            return found(invocation.programWord().span(), message(program));
        }
        boolean code = program.startsWith("python") && invocation.argument(0).equals("-c");
        String text = code ? invocation.argument(1) : "";
        for (String asked :
                new String[] {"torch.cuda.", "tf.config.list_physical_devices", "tf.test.is_gpu_available"}) {
            int at = text.indexOf(asked);
            boolean version = at >= 0 && text.startsWith("torch.cuda.get_arch_list", at);
            if (at >= 0 && !version) {
                return found(invocation.arguments().get(1).span(), message(asked));
            }
        }
        return List.of();
    }

    private static String message(String what) {
        return what
                + " asks for a GPU, but a build has neither the device nor its driver, so that this fails or gives a wrong answer;"
                + " ask when the container is started";
    }
}
