package dev.jslim.analyzer.plan;

import java.util.Set;
import java.util.TreeSet;

/** Which modules a Python source imports, wherever in it: at the top, in a function, or by a constant name. */
final class PythonImports {
    private PythonImports() {}

    /** Returns the first parts of the modules' names, relative imports left out. */
    static Set<String> of(String source) {
        Set<String> modules = new TreeSet<>();
        source.lines().map(String::strip).forEach(line -> {
            if (line.startsWith("import ")) {
                for (String part : line.substring(7).split(",", -1)) {
                    add(part.strip(), modules);
                }
            } else if (line.startsWith("from ")) {
                add(line.substring(5).strip(), modules);
            }
            byName(line, "import_module(", modules);
            byName(line, "__import__(", modules);
        });
        return modules;
    }

    private static void byName(String line, String function, Set<String> modules) {
        int at = line.indexOf(function);
        if (at >= 0 && at + function.length() + 1 < line.length()) {
            char quote = line.charAt(at + function.length());
            if (quote == '"' || quote == '\'') {
                add(line.substring(at + function.length() + 1), modules);
            }
        }
    }

    private static void add(String text, Set<String> modules) {
        int end = 0;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        if (end > 0) {
            modules.add(text.substring(0, end));
        }
    }
}
