package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one RUN fetches, unpacks and deletes again. */
final class Leftovers {
    /** Each file is compared with each deletion; nobody writes so many. */
    private static final int MOST = 64;

    private final RunCommands commands;
    private final List<Invocation> removals = new ArrayList<>();

    /** Of several downloads into files of one name the last. */
    private final Map<String, Fetched> byName = new HashMap<>();

    /** The downloads to the standard output, by the start of the command after them. */
    private final Map<Integer, Fetched> pipedBefore = new HashMap<>();

    /** The downloads in order. */
    final List<Fetched> fetched = new ArrayList<>();

    /** The unpacked archives in order. */
    final List<Unpacked> unpacked = new ArrayList<>();

    Leftovers(RunCommands commands) {
        this.commands = commands;
        Fetched before = null;
        for (Invocation invocation : commands.invocations()) {
            if (before != null && before.file().isEmpty()) {
                pipedBefore.put(invocation.command().span().start(), before);
            }
            Fetched download = Fetched.of(invocation, commands);
            Unpacked extraction = Unpacked.of(invocation, commands);
            before = download;
            if (download != null) {
                fetched.add(download);
                byName.put(base(download.file()), download);
            }
            if (extraction != null) {
                unpacked.add(extraction);
            }
            if (invocation.program().equals("rm")
                    || invocation.program().equals("unlink")
                    || invocation.program().equals("find")
                    || invocation.program().equals("mv")) {
                removals.add(invocation);
            }
        }
    }

    /** Returns the download that made a file of this name before {@code offset}, or null. */
    @Nullable
    Fetched download(String name, int offset) {
        Fetched each = name.isEmpty() ? null : byName.get(base(name));
        return each != null && each.invocation().command().span().start() < offset && same(each.file(), name)
                ? each
                : null;
    }

    /** Returns the download whose output an extraction reads as the next command of a pipeline, or null. */
    @Nullable
    Fetched pipedInto(Unpacked extraction, SourceText source) {
        int end = extraction.invocation().command().span().start();
        Fetched each = pipedBefore.get(end);
        int start = each == null ? end : each.invocation().command().span().end();
        String between = source.slice(new Span(start, end)).strip();
        return between.equals("|") || between.equals("| \\") ? each : null;
    }

    /** Returns whether a file is surely part of the layer: nothing behind {@code offset} may delete it, and it is in no mount. */
    boolean stays(String name, int offset) {
        for (Mount mount : commands.mounts()) {
            boolean keeps = mount.type().equals("cache") || mount.type().equals("tmpfs");
            if (keeps && (!name.startsWith("/") || name.startsWith(mount.target() + "/"))) {
                return false;
            }
        }
        if (removals.size() > MOST) {
            return false;
        }
        for (Invocation removal : removals) {
            boolean behind = removal.command().span().start() > offset
                    || !removal.program().equals("rm");
            for (ShellWord word : behind ? removal.arguments() : List.<ShellWord>of()) {
                if (mayCover(Fetched.text(word, removal, commands), name)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayCover(String target, String name) {
        if (target.startsWith("-")) {
            return false;
        }
        boolean pattern = target.indexOf('*') >= 0
                || target.indexOf('{') >= 0
                || target.indexOf('?') >= 0
                || target.indexOf('$') >= 0;
        boolean absolute = name.startsWith("/") && target.startsWith("/");
        String bare = target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
        int star = bare.indexOf('*');
        boolean covers = same(bare, name)
                || name.startsWith(bare + "/")
                || (star >= 0 && absolute && name.startsWith(bare.substring(0, star)));
        // A relative name may lie anywhere where the RUN has been.
        return covers
                || (!absolute && (pattern || commands.runs("cd") || name.startsWith("/") != target.startsWith("/")));
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns whether two names mean one file: they are the same, or one is the other without its directory. */
    private static boolean same(String one, String other) {
        String first = one.startsWith("./") ? one.substring(2) : one;
        String second = other.startsWith("./") ? other.substring(2) : other;
        return first.equals(second)
                || (second.indexOf('/') < 0 && first.endsWith("/" + second))
                || (first.indexOf('/') < 0 && second.endsWith("/" + first));
    }
}
