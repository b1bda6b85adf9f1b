package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of useradd, as in its manual (shadow 4.13). */
final class UseraddOptions {
    private UseraddOptions() {}

    /** Returns the word with the number if it has more than five digits and the logs are written, else null. */
    static @Nullable ShellWord largeNumber(Invocation useradd, RunCommands commands) {
        ShellWord large = null;
        List<ShellWord> words = useradd.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = commands.value(useradd, words.get(i)).orElse("");
            boolean bundle = text.startsWith("-") && !text.startsWith("--");
            if (text.equals("--no-log-init") || (bundle && flags(text).indexOf('l') > 0)) {
                return null;
            }
            int equals = text.startsWith("--uid=") ? 5 : -1;
            boolean next = text.equals("--uid") || (bundle && flags(text).endsWith("u") && text.endsWith("u"));
            boolean own = bundle && flags(text).endsWith("u") && !text.endsWith("u");
            if (next && i + 1 < words.size()) {
                i++;
                boolean many = commands.value(useradd, words.get(i)) instanceof Resolution.Resolved(String number)
                        && isLarge(number);
                large = many ? words.get(i) : large;
            } else if (equals > 0 || own) {
                boolean many = isLarge(
                        text.substring(equals > 0 ? equals + 1 : flags(text).length()));
                large = many ? words.get(i) : large;
            }
        }
        return large;
    }

    /** Returns a bundle of short options up to the first that takes a value, this included. */
    private static String flags(String bundle) {
        for (int i = 1; i < bundle.length(); i++) {
            if ("bcdefgGkKpRsuZ".indexOf(bundle.charAt(i)) >= 0) {
                return bundle.substring(0, i + 1);
            }
        }
        return bundle;
    }

    private static boolean isLarge(String number) {
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            digits += digits > 0 || c != '0' ? 1 : 0;
        }
        return digits > 5;
    }
}
