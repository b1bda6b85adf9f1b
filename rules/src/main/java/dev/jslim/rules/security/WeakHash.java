package dev.jslim.rules.security;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.rules.shell.CommandOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A download compared with a checksum that can be forged. */
public final class WeakHash extends NodeRule<Command.Simple> {
    private static final Set<String> WEAK = Set.of("md5sum", "sha1sum", "md5", "sha1");
    private static final Set<String> DIGESTS = Set.of("md2", "md4", "md5", "sha1", "ripemd", "ripemd160", "rmd160");

    public WeakHash() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "weak-hash",
                                "A file is verified with a checksum that can be forged",
                                RuleInfo.Category.SECURITY,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .narrower("S4790"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null) {
            return List.of();
        }
        boolean weak = WEAK.contains(invocation.program());
        ShellWord place = invocation.programWord();
        if (invocation.program().equals("openssl")) {
            ShellWord digest = digest(invocation);
            weak = digest != null;
            place = digest == null ? place : digest;
        } else if (invocation.program().equals("shasum")) {
            CommandOptions.Option algorithm = CommandOptions.of(invocation, "a").find('a', "algorithm");
            weak = algorithm == null
                    ? !invocation.arguments().isEmpty()
                    : algorithm.value().equals("1");
        }
        return weak
                ? found(
                        place.span(),
                        "files with a chosen " + (place.raw().contains("md5") ? "MD5" : "SHA-1")
                                + " checksum can be made, so it tells damage but no attack; compare SHA-256 or a signature")
                : List.of();
    }

    /** Returns the word that names a weak digest: the subcommand, or an option of {@code dgst} before its files. */
    private static @Nullable ShellWord digest(Invocation openssl) {
        List<ShellWord> words = openssl.arguments();
        for (int i = 0; i < words.size(); i++) {
            String raw = words.get(i).raw();
            boolean option = raw.startsWith("-");
            String name = option ? raw.substring(1) : raw;
            if (DIGESTS.contains(name) && option != (i == 0)) {
                return words.get(i);
            }
            boolean value = i > 1 && words.get(i - 1).raw().startsWith("-");
            if (i == 0 ? !raw.equals("dgst") : !option && !value) {
                return null;
            }
        }
        return null;
    }
}
