package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.SyntaxProblem.Kind;
import dev.jslim.grammar.parse.token.LineToken;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reports what BuildKit refuses of flags, see {@code frontend/dockerfile/instructions/bflag.go}: one without its value, one that is
 * given twice, a value that the flag does not take. A flag that BuildKit does not know may be known to another frontend.
 */
final class FlagProblems {
    private final int instruction;
    private final String keyword;
    private final char escape;
    private final Problems problems;

    private FlagProblems(int instruction, char escape, Problems problems) {
        this.instruction = instruction;
        this.keyword = DockerfileGrammar.VOCABULARY.getSymbolicName(instruction);
        this.escape = escape;
        this.problems = problems;
    }

    /**
     * Looks at the flags of an instruction.
     *
     * @param from where the keyword stands in {@code tokens}
     */
    static void check(List<LineToken> tokens, int from, char escape, Problems problems) {
        int end = LineParser.afterFlags(tokens, from + 1);
        boolean looked = end > from + 1
                && !FlagTable.ignores(tokens.get(from).type)
                && (end == tokens.size() || tokens.get(end).type != DockerfileGrammar.NONE);
        if (looked) {
            FlagProblems flags = new FlagProblems(tokens.get(from).type, escape, problems);
            Set<String> seen = new HashSet<>();
            for (LineToken token : tokens.subList(from + 1, end)) {
                FlagText flag = FlagText.of(token.line, token.start, token.end, escape);
                if (!flag.isEnd()) {
                    flags.check(flag, seen);
                }
            }
        }
    }

    private void check(FlagText flag, Set<String> seen) {
        String name = flag.name();
        FlagTable.Takes takes = FlagTable.takes(instruction, name);
        if (takes == null) {
            unknown(flag);
            return;
        }
        boolean first = seen.add(name);
        if (!first && takes != FlagTable.Takes.VALUES) {
            problems.add(flag.span(), "the flag --" + name + " is given twice", "keep one of the two");
        } else if (takes != FlagTable.Takes.SWITCH && !flag.isValued()) {
            problems.add(flag.span(), "the flag --" + name + " has no value", "write --" + name + "=value");
        } else if (takes == FlagTable.Takes.SWITCH) {
            checkSwitch(flag);
        } else if (instruction == DockerfileGrammar.HEALTHCHECK) {
            HealthcheckFlags.check(flag, problems);
        } else if (instruction == DockerfileGrammar.RUN) {
            RunFlags.check(flag, escape, problems);
        }
    }

    private void unknown(FlagText flag) {
        String name = flag.name();
        if (name.isEmpty()) {
            problems.add(flag.span(), "the flag has no name", "write --name=value");
            return;
        }
        List<String> known = FlagTable.names(instruction);
        String nearest = Suggestion.nearest(name, known);
        String hint = nearest != null
                ? "did you mean --" + nearest + "?"
                : known.isEmpty() ? "remove the flag" : "its flags are --" + String.join(", --", known);
        String shown = SyntaxProblem.shown(name, 40);
        problems.add(Kind.UNKNOWN_FLAG, flag.span(), keyword + " has no flag '--" + shown + "'", hint);
    }

    private void checkSwitch(FlagText flag) {
        String value = flag.value().toLowerCase(Locale.ROOT);
        boolean right = !flag.isValued() || value.equals("true") || value.equals("false");
        if (!right) {
            problems.add(
                    flag.place(),
                    "the flag --" + flag.name() + " takes true or false, not '" + flag.value() + "'",
                    "write --" + flag.name() + ", or leave it out");
        }
    }
}
