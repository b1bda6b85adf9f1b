package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of one downloader and what it is in the words of the other. */
record Translation(Instruction.Run run, Invocation invocation) {
    int start() {
        return invocation.command().span().start();
    }

    Span span() {
        return invocation.programWord().span();
    }

    /** Returns the call in the words of the other tool, or null if more is in it than an address and a file. */
    @Nullable
    String text() {
        if (!(run.form() instanceof CommandForm.ShellForm) || invocation.xargs() != null) {
            return null;
        }
        boolean wget = invocation.program().equals("wget");
        String address = null;
        String file = null;
        boolean named = false;
        List<ShellWord> words = invocation.arguments();
        for (int i = 0; i < words.size(); i++) {
            String raw = words.get(i).raw();
            boolean output = raw.equals(wget ? "-O" : "-o")
                    || raw.equals("-qO")
                    || (raw.endsWith("o") && isSilent(raw, "fsSLo"));
            if (output && i + 1 < words.size()) {
                file = words.get(++i).raw();
            } else if (!wget && isSilent(raw, "fsSLO")) {
                named |= raw.indexOf('O') > 0;
            } else if (raw.startsWith("-")
                    && !(wget && (raw.equals("-q") || raw.equals("-nv") || raw.startsWith("--progress=")))) {
                return null;
            } else if (!raw.startsWith("-")) {
                if (address != null) {
                    return null;
                }
                address = raw;
            }
        }
        if (address == null) {
            return null;
        }
        if (wget) {
            String target = file == null ? "-fsSLO" : file.equals("-") ? "-fsSL" : "-fsSL -o " + file;
            return "curl " + target + " " + address;
        }
        return "wget -q " + (named ? "" : "-O " + (file == null ? "- " : file + " ")) + address;
    }

    private static boolean isSilent(String raw, String letters) {
        for (int i = 1; i < raw.length(); i++) {
            if (letters.indexOf(raw.charAt(i)) < 0) {
                return false;
            }
        }
        return raw.length() > 1 && raw.charAt(0) == '-';
    }
}
