package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts that the RUN instructions of the final image create. */
final class Accounts {
    /**
     * An account.
     *
     * @param word where the command that creates it names it
     * @param uid the number that the command gives it, or null
     */
    record Account(ShellWord word, Stage stage, @Nullable String uid) {}

    private static final String USERADD_VALUES = "bcdefgGkKpsuZRP";
    private static final String ADDUSER_VALUES = "hgsGuk";
    private static final Set<String> LONG_VALUES = Set.of(
            "--uid",
            "--gid",
            "--home",
            "--home-dir",
            "--shell",
            "--gecos",
            "--ingroup",
            "--comment",
            "--groups",
            "--password",
            "--base-dir",
            "--expiredate",
            "--inactive",
            "--skel",
            "--key",
            "--selinux-user",
            "--firstuid",
            "--lastuid",
            "--conf",
            "--root",
            "--prefix");

    private final Map<String, Account> byName = new HashMap<>();
    private final Set<String> grouped = new HashSet<>();

    /** Returns those of the file's final image. */
    static Accounts of(RuleContext context) {
        Accounts known = context.remembered(Accounts.class);
        if (known == null) {
            known = new Accounts();
            for (Stage at = context.graph().finalStage(); at != null; at = at.parent()) {
                for (Instruction instruction : at.instructions()) {
                    if (instruction instanceof Instruction.Run run) {
                        for (Invocation invocation : context.commandsOf(run).invocations()) {
                            known.read(invocation, at);
                        }
                    }
                }
            }
            context.remember(known);
        }
        return known;
    }

    /** Returns the account of a name, or null. */
    @Nullable
    Account named(String name) {
        return byName.get(name);
    }

    /** Returns all accounts, by name. */
    Map<String, Account> all() {
        return byName;
    }

    /** Returns whether a command puts an account into groups beside its own. */
    boolean hasGroups(String name) {
        return grouped.contains(name);
    }

    private void read(Invocation invocation, Stage stage) {
        String program = invocation.program();
        boolean useradd = program.equals("useradd");
        if (!useradd && !program.equals("adduser") && !program.equals("usermod") && !program.equals("gpasswd")) {
            return;
        }
        List<ShellWord> names = new ArrayList<>();
        String uid = null;
        boolean groups = false;
        for (int i = 0; i < invocation.arguments().size(); i++) {
            String text = invocation.argument(i);
            if (!text.startsWith("-")) {
                names.add(invocation.arguments().get(i));
                continue;
            }
            char last = text.charAt(text.length() - 1);
            boolean shortOption = !text.startsWith("--") && text.length() > 1;
            boolean isUid = text.startsWith("--uid") || (shortOption && last == 'u');
            groups |= text.startsWith("--groups") || (shortOption && last == 'G' && !program.equals("adduser"));
            String values = program.equals("adduser") ? ADDUSER_VALUES : USERADD_VALUES;
            boolean separate = shortOption ? values.indexOf(last) >= 0 : LONG_VALUES.contains(text);
            if (separate && !program.equals("gpasswd")) {
                i++;
            }
            if (isUid) {
                uid = separate ? invocation.argument(i) : text.substring(text.indexOf('=') + 1);
            }
        }
        String name = names.isEmpty() ? null : names.getLast().literal();
        if (program.equals("adduser") && names.size() == 2) {
            grouped.add(names.getFirst().literal() + "");
        } else if (name != null && !name.isEmpty() && (useradd || (program.equals("adduser") && names.size() == 1))) {
            byName.putIfAbsent(name, new Account(names.getLast(), stage, isNumber(uid) ? uid : null));
        }
        if (program.equals("gpasswd") && !names.isEmpty()) {
            grouped.add(names.getFirst().literal() + "");
        } else if (groups && name != null) {
            grouped.add(name);
        }
    }

    static boolean isNumber(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text != null && !text.isEmpty();
    }
}
