package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import java.util.Locale;

/** What {@code rm} and {@code find} delete. */
final class Removals {
    private Removals() {}

    /** Returns whether an invocation may delete something. */
    static boolean isRemoval(Invocation invocation) {
        return invocation.program().equals("rm") || invocation.program().equals("find");
    }

    /** Returns whether an invocation deletes a directory, which is at one of several paths, or what is in it. */
    static PathCover cover(Invocation invocation, List<String> paths, String home, RunVariables variables) {
        boolean find = invocation.program().equals("find");
        if (!isRemoval(invocation) || (find && !findsAll(invocation))) {
            return PathCover.NO;
        }
        PathCover best = PathCover.NO;
        for (ShellWord word : invocation.arguments()) {
            boolean option = word.raw().startsWith("-");
            if (option && find) {
                break;
            }
            if (!option) {
                String text = WordText.of(word, variables.pathsOf(invocation)).text();
                PathCover cover = covers(text, paths, home);
                boolean open = !text.isEmpty() && text.charAt(0) == WordText.UNKNOWN;
                boolean hint = open && word.raw().toLowerCase(Locale.ROOT).contains("cache");
                cover = cover == PathCover.NO && hint ? PathCover.MAYBE : cover;
                best = cover.compareTo(best) > 0 ? cover : best;
            }
        }
        return best;
    }

    /** Returns whether a path covers all alternatives; if it covers only some, that is open. */
    static PathCover covers(String target, List<String> paths, String home) {
        if (paths.isEmpty()) {
            return target.toLowerCase(Locale.ROOT).contains("cache") ? PathCover.MAYBE : PathCover.NO;
        }
        PathCover best = PathCover.NO;
        boolean all = true;
        for (String path : paths) {
            PathCover cover = PathCover.of(target, path, home);
            best = cover.compareTo(best) > 0 ? cover : best;
            all &= cover == PathCover.YES;
        }
        return best == PathCover.YES && !all ? PathCover.MAYBE : best;
    }

    /** Returns whether a {@code find} deletes all that it finds below its directories: tests other than the type select some. */
    private static boolean findsAll(Invocation find) {
        boolean deletes = false;
        for (ShellWord word : find.arguments()) {
            switch (word.raw()) {
                case "-delete", "rm" -> deletes = true;
                case "-name",
                        "-iname",
                        "-path",
                        "-wholename",
                        "-regex",
                        "-perm",
                        "-size",
                        "-mtime",
                        "-newer",
                        "-empty" -> {
                    return false;
                }
                default -> {}
            }
        }
        return deletes;
    }
}
