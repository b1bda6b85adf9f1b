package dev.jslim.rules.shell;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of {@code [}: which {@code -a} and {@code -o} join two tests, and are no operands. */
final class TestJoints {
    private static final String BINARY = " = == != < > -eq -ne -lt -le -gt -ge -nt -ot -ef ";

    private TestJoints() {}

    /** Returns the operators in order; none behind what cannot be read. */
    static List<ShellWord> of(Command.Simple command) {
        List<ShellWord> words = command.arguments();
        int end = words.size() - 1;
        List<ShellWord> found = new ArrayList<>();
        int at = 0;
        while (at < end) {
            at = operand(words, at, end);
            while (at < end && isClosing(words.get(at))) {
                at++;
            }
            if (at + 1 >= end || !isJoint(words.get(at))) {
                return found;
            }
            found.add(words.get(at++));
        }
        return found;
    }

    /** Returns whether they are all the same, and nothing negates or groups, so that each can become an end of its test. */
    static boolean arePlain(Command.Simple command, List<ShellWord> joints) {
        boolean plain = command.redirects().isEmpty() && command.assignments().isEmpty();
        for (ShellWord joint : joints) {
            plain &= joint.raw().equals(joints.getFirst().raw());
        }
        for (ShellWord word : command.arguments()) {
            plain &= !word.raw().equals("!") && !isClosing(word);
        }
        return plain;
    }

    /** Returns the index behind one test that begins at {@code at}. */
    private static int operand(List<ShellWord> words, int at, int end) {
        int start = at;
        while (start < end && (words.get(start).raw().equals("!") || isOpening(words.get(start)))) {
            start++;
        }
        if (start + 2 < end && BINARY.contains(" " + words.get(start + 1).raw() + " ")) {
            return start + 3;
        }
        String raw = start < end ? words.get(start).raw() : "";
        boolean unary = raw.length() == 2 && raw.charAt(0) == '-' && Character.isLetter(raw.charAt(1));
        return start + (unary ? 2 : 1);
    }

    private static boolean isJoint(ShellWord word) {
        return word.raw().equals("-a") || word.raw().equals("-o");
    }

    private static boolean isOpening(ShellWord word) {
        return "(".equals(word.literal());
    }

    private static boolean isClosing(ShellWord word) {
        return ")".equals(word.literal());
    }
}
