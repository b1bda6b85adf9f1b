package dev.jslim.cli.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The work tree of git that a folder is in. */
final class WorkTree {
    private static final String GITDIR = "gitdir:";

    private WorkTree() {}

    /** Returns the top folder of the work tree, or null outside of one. */
    static @Nullable Path root(Path absolute) {
        for (Path folder = absolute; folder != null; folder = folder.getParent()) {
            if (isRoot(folder)) {
                return folder;
            }
        }
        return null;
    }

    /** Returns whether a folder is the top of a work tree: a linked one and a submodule have a file there, not a folder. */
    static boolean isRoot(Path folder) {
        return Files.exists(folder.resolve(".git"));
    }

    /** Returns the file of patterns that are not shared with others, whether it exists or not. */
    static Path exclude(Path root) throws IOException {
        Path git = root.resolve(".git");
        if (Files.isRegularFile(git)) {
            String text = Files.readString(git, StandardCharsets.UTF_8).strip();
            git = text.startsWith(GITDIR)
                    ? root.resolve(text.substring(GITDIR.length()).strip())
                    : git;
            Path common = git.resolve("commondir");
            git = Files.isRegularFile(common)
                    ? git.resolve(
                            Files.readString(common, StandardCharsets.UTF_8).strip())
                    : git;
        }
        return git.resolve("info").resolve("exclude");
    }

    /** Returns what is ignored in a folder of the work tree by the files of its folders, but not by its own. */
    static @Nullable IgnoreRules rulesAbove(Path root, Path folder) throws IOException {
        IgnoreRules rules = IgnoreRules.with(null, root, exclude(root));
        Path at = root;
        for (Path name : root.relativize(folder)) {
            if (!name.toString().isEmpty()) {
                rules = IgnoreRules.with(rules, at, at.resolve(".gitignore"));
                at = at.resolve(name);
            }
        }
        return rules;
    }
}
