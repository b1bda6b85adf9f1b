package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that unpacks an archive.
 *
 * @param archive the word that names it; null for the standard input
 * @param name the archive as text, see {@link Fetched#text}; empty for the standard input
 * @param directory the word that says where to, or null
 * @param plain whether it is tar, and no option but those for compression and messages
 */
record Unpacked(
        Invocation invocation,
        @Nullable ShellWord archive,
        String name,
        @Nullable ShellWord directory,
        boolean plain) {
    /** Returns what an invocation unpacks, or null if it unpacks nothing. */
    static @Nullable Unpacked of(Invocation invocation, RunCommands commands) {
        String program = invocation.program();
        boolean tar = program.equals("tar") || program.equals("bsdtar");
        boolean single = List.of("unzip", "gunzip", "bunzip2", "unxz", "unlzma", "uncompress")
                .contains(program);
        return tar ? tar(invocation, commands) : single ? single(invocation, commands) : null;
    }

    private static @Nullable Unpacked tar(Invocation invocation, RunCommands commands) {
        boolean extracts = false;
        boolean plain = true;
        ShellWord archive = null;
        ShellWord directory = null;
        List<ShellWord> words = invocation.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = Fetched.text(words.get(i), invocation, commands);
            boolean bundle = text.startsWith("-") ? !text.startsWith("--") : i == 0;
            ShellWord next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (bundle) {
                String letters = text.startsWith("-") ? text.substring(1) : text;
                extracts |= letters.indexOf('x') >= 0;
                boolean file = letters.endsWith("f");
                boolean where = letters.endsWith("C") && letters.length() < 3;
                archive = file ? next : archive;
                directory = where ? next : directory;
                plain &= isPlain(letters, file || where);
                i += file || where ? 1 : 0;
            } else if (text.startsWith("--directory") || text.equals("--cd")) {
                directory = text.indexOf('=') < 0 ? next : null;
                plain &= text.indexOf('=') < 0;
                i += text.indexOf('=') < 0 ? 1 : 0;
            } else if (text.equals("--extract") || text.equals("--get")) {
                extracts = true;
            } else if (text.equals("--file")) {
                archive = next;
                i++;
            } else {
                // A member alone is extracted, or something is stripped or left out.
                plain = false;
            }
        }
        if (!extracts) {
            return null;
        }
        String name = archive == null ? "" : Fetched.text(archive, invocation, commands);
        boolean input = name.equals("-");
        return new Unpacked(invocation, input ? null : archive, input ? "" : name, directory, plain);
    }

    private static boolean isPlain(String letters, boolean value) {
        int end = value ? letters.length() - 1 : letters.length();
        for (int i = 0; i < end; i++) {
            if ("xzjJvpa".indexOf(letters.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Unpacked single(Invocation invocation, RunCommands commands) {
        boolean toOutput = false;
        ShellWord archive = null;
        List<ShellWord> words = invocation.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = Fetched.text(words.get(i), invocation, commands);
            toOutput |= text.equals("-c") || text.equals("-p") || text.equals("-l");
            i += text.equals("-d") ? 1 : 0;
            boolean option = text.startsWith("-");
            archive = archive == null && !option ? words.get(i) : archive;
        }
        return archive == null || toOutput
                ? null
                : new Unpacked(invocation, archive, Fetched.text(archive, invocation, commands), null, false);
    }
}
