package dev.jslim.cli.discovery;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines of files are other than in a revision of git. */
public final class ChangedLines {
    /** What git says of one work tree. */
    private record Tree(Set<String> tracked, Map<String, List<GitDiff.Lines>> changed) {}

    private final String revision;
    private final Map<Path, Tree> trees = new HashMap<>();

    /** Returns the changes since a revision: a commit, a tag, a branch. Nothing is asked before a file is. */
    public ChangedLines(String revision) {
        this.revision = revision;
    }

    /**
     * Returns whether a line between two, both counted from 1 and included, was changed. All lines of a file that git does not track
     * are new.
     *
     * @param file as it lies on the disk
     * @throws InputInvalid if git or the revision is missing, or the file is in no work tree
     */
    public boolean touches(Path file, int first, int last) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path folder = parent == null ? file.toAbsolutePath() : parent.toRealPath();
        Path root = WorkTree.root(folder);
        if (root == null) {
            throw new InputInvalid(
                    file + " is in no work tree of git, so it has no revision " + revision, "leave out --new-from");
        }
        Tree tree = trees.get(root);
        if (tree == null) {
            tree = read(root);
            trees.put(root, tree);
        }
        String path = root.relativize(folder.resolve(file.getFileName())).toString();
        if (!tree.tracked().contains(path)) {
            return true;
        }
        for (GitDiff.Lines lines : tree.changed().getOrDefault(path, List.of())) {
            if (lines.first() <= last && lines.last() >= first) {
                return true;
            }
        }
        return false;
    }

    private Tree read(Path root) throws IOException {
        Git git = new Git(root);
        if (!git.succeeds("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")) {
            throw new InputInvalid(
                    "git knows no revision " + revision,
                    "name a commit, a tag or a branch that is there, such as HEAD");
        }
        Set<String> tracked = new HashSet<>(List.of(git.output("ls-files", "-z").split("\0", -1)));
        String diff = git.output(
                "-c",
                "core.quotePath=false",
                "diff",
                "-U0",
                "-M",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                revision,
                "--");
        return new Tree(tracked, GitDiff.read(diff));
    }
}
