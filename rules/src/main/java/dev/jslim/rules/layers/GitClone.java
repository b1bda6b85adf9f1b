package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repository that git clones over https, which is what ADD can fetch without credentials.
 *
 * @param url as the command writes it
 * @param reference the branch or tag, or null for the repository's own
 * @param directory where to, as the command writes it; empty for a directory of the repository's name
 * @param plain whether no other option is given
 * @see <a href="https://docs.docker.com/reference/dockerfile/#adding-files-from-a-git-repository">ADD of a Git repository</a>
 */
record GitClone(String url, @Nullable String reference, String directory, boolean plain) {
    /** Returns what an invocation of git clones, or null if it does something else or its address is not known. */
    static @Nullable GitClone of(Invocation git, RunCommands commands) {
        List<ShellWord> words = git.arguments();
        if (words.isEmpty() || !git.argument(0).equals("clone")) {
            return null;
        }
        List<String> names = new ArrayList<>();
        String reference = null;
        boolean plain = true;
        for (int i = 1; i < words.size(); i++) {
            String text = Fetched.text(words.get(i), git, commands);
            String next = i + 1 < words.size() ? Fetched.text(words.get(i + 1), git, commands) : "";
            if (text.equals("-b") || text.equals("--branch")) {
                reference = next;
                i++;
            } else if (text.startsWith("--branch=")) {
                reference = text.substring("--branch=".length());
            } else if (text.equals("--depth")) {
                i++;
            } else if (text.startsWith("-")) {
                plain &= text.startsWith("--depth=")
                        || " -q --quiet --single-branch --recursive --recurse-submodules --no-tags "
                                .contains(" " + text + " ");
            } else {
                names.add(text);
            }
        }
        boolean known = !names.isEmpty() && names.size() < 3 && names.getFirst().startsWith("https://");
        return known ? new GitClone(names.getFirst(), reference, names.size() > 1 ? names.get(1) : "", plain) : null;
    }

    /** Returns the source as ADD writes it. */
    String source() {
        String git = url.endsWith(".git")
                ? url
                : url.endsWith("/") ? url.substring(0, url.length() - 1) + ".git" : url + ".git";
        return reference == null ? git : git + "#" + reference;
    }

    /** Returns source and destination of an ADD that does the same, or null if that is not sure. */
    @Nullable
    String forAdd() {
        String name = url.substring(url.lastIndexOf('/') + 1);
        String own = name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
        String to = directory.isEmpty() ? own : directory;
        // Without the ending, ADD takes it for a file, and not every server has the repository under both names.
        boolean sure = plain && url.endsWith(".git") && AddLine.isPlain(source()) && AddLine.isPlain(to);
        return sure ? source() + " " + (to.startsWith("/") || to.startsWith(".") ? to : "./" + to) : null;
    }
}
