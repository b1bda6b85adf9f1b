package dev.jslim.cli.discovery;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the Dockerfiles in folders. */
public final class Discovery {
    private final boolean gitIgnore;
    private final @Nullable IgnoreRules excludes;

    /**
     * Returns a search.
     *
     * @param directory what the globs are relative to, absolute
     * @param excludes globs as in a {@code .gitignore}
     * @param gitIgnore whether git's ignore files are obeyed
     */
    public Discovery(Path directory, List<String> excludes, boolean gitIgnore) {
        this.gitIgnore = gitIgnore;
        this.excludes = excludes.isEmpty() ? null : IgnoreRules.of(null, directory.normalize(), excludes);
    }

    /** Returns whether a glob excludes a file, which need not exist. */
    public boolean excludes(Path file) {
        return excludes != null && excludes.ignoresOrHolds(file.toAbsolutePath().normalize());
    }

    /**
     * Searches a folder and all folders in it, in the order of names. Links to folders are not followed, as git does not follow them.
     *
     * @param given what the user calls the folder: the names of what is found begin with it
     * @param found gets the names
     * @param failed gets what could not be searched; the rest is, all the same
     * @return whether there is a Dockerfile, be it ignored or not
     */
    public boolean search(Path folder, String given, Consumer<String> found, Consumer<InputInvalid> failed)
            throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path root = gitIgnore ? WorkTree.root(absolute) : null;
        IgnoreRules above = root == null ? null : WorkTree.rulesAbove(root, absolute);
        Walk walk = new Walk(found, failed);
        walk.folder(absolute, given.equals(".") ? "" : given.endsWith("/") ? given : given + "/", above, root != null);
        return walk.any;
    }

    private final class Walk {
        private final Consumer<String> found;
        private final Consumer<InputInvalid> failed;
        private boolean any;

        Walk(Consumer<String> found, Consumer<InputInvalid> failed) {
            this.found = found;
            this.failed = failed;
        }

        /**
         * Searches a folder.
         *
         * @param prefix what names in it begin with
         * @param inTree whether it is in a work tree: outside of one, files called .gitignore mean nothing
         */
        void folder(Path folder, String prefix, @Nullable IgnoreRules outer, boolean inTree) throws IOException {
            String[] names = folder.toFile().list();
            if (names == null) {
                any = true; // nobody knows: it is reported as what it is
                failed.accept(new InputInvalid("the folder " + prefix + " cannot be read", "is it readable for you?"));
                return;
            }
            IgnoreRules rules = inTree ? IgnoreRules.with(outer, folder, folder.resolve(".gitignore")) : outer;
            Arrays.sort(names);
            for (String name : names) {
                Path path = folder.resolve(name);
                File file = path.toFile();
                boolean isFolder = file.isDirectory() && !Files.isSymbolicLink(path);
                boolean dockerfile = !file.isDirectory() && DockerfileNames.match(name);
                any |= dockerfile;
                if ((!isFolder && !dockerfile) || name.equals(".git") || ignored(path, isFolder, rules)) {
                    continue;
                }
                if (isFolder) {
                    enter(path, prefix + name + "/", rules, inTree);
                } else {
                    found.accept(prefix + name);
                }
            }
        }

        /** Another repository inside this one has its own rules. */
        private void enter(Path folder, String prefix, @Nullable IgnoreRules rules, boolean inTree) throws IOException {
            boolean root = gitIgnore && WorkTree.isRoot(folder);
            folder(folder, prefix, root ? WorkTree.rulesAbove(folder, folder) : rules, inTree || root);
        }

        private boolean ignored(Path path, boolean isFolder, @Nullable IgnoreRules rules) {
            return (rules != null && rules.ignores(path, isFolder))
                    || (excludes != null && excludes.ignores(path, isFolder));
        }
    }
}
