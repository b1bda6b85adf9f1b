package dev.jslim.analyzer.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileTreeTest {
    private static FileTree tree(LayerTar... layers) {
        TreeBuilder builder = new TreeBuilder();
        for (int i = 0; i < layers.length; i++) {
            builder.apply(i, new LayerBlocks(ByteSource.of(layers[i].bytes()), "layer " + i));
        }
        return builder.tree();
    }

    private static List<String> paths(FileTree tree) {
        List<String> paths = new ArrayList<>();
        tree.walk(node -> paths.add(node.path()));
        return paths;
    }

    private static Node node(FileTree tree, String path) {
        return requireNonNull(tree.lookup(path), path);
    }

    @Test
    void theUpperLayerWins() {
        FileTree tree = tree(
                new LayerTar().directory("etc/", 0755, 0, 0).file("etc/a", "1").file("etc/b", "22"),
                new LayerTar().directory("etc/", 0700, 5, 6).file("etc/a", "333"));
        assertThat(paths(tree)).containsExactly("/", "/etc", "/etc/a", "/etc/b");
        assertThat(node(tree, "/etc/a").size()).isEqualTo(3);
        assertThat(node(tree, "/etc/a").layer()).isEqualTo(1);
        assertThat(node(tree, "/etc/b").layer()).isZero();
        assertThat(node(tree, "/etc").mode()).isEqualTo(0700);
        assertThat(node(tree, "/etc").uid()).isEqualTo(5);
        assertThat(tree.totalBytes()).isEqualTo(5);
    }

    @Test
    void aWhiteoutRemovesWhatLowerLayersHave() {
        FileTree tree = tree(
                new LayerTar().file("a/x", "1").file("a/y/z", "2").file("b", "3"),
                new LayerTar().file("a/.wh.y", "").file(".wh.b", ""));
        assertThat(paths(tree)).containsExactly("/", "/a", "/a/x");
    }

    @Test
    void aWhiteoutDoesNotTouchItsOwnLayerWhereverItStands() {
        FileTree tree = tree(
                new LayerTar().file("a/old", "1"),
                new LayerTar().directory("a/").file("a/new", "2").file(".wh.a", ""));
        assertThat(paths(tree)).containsExactly("/", "/a", "/a/new");
    }

    @Test
    void anOpaqueDirectoryHidesEverythingBelowInLowerLayers() {
        FileTree tree = tree(
                new LayerTar().file("a/x", "1").file("a/d/y", "2"),
                new LayerTar().directory("a/").file("a/z", "3").file("a/.wh..wh..opq", ""));
        assertThat(paths(tree)).containsExactly("/", "/a", "/a/z");
    }

    @Test
    void whatTakesTheNameOfADirectoryHidesItsContent() {
        FileTree tree = tree(new LayerTar().file("a/x", "1"), new LayerTar().symlink("a", "b"));
        assertThat(paths(tree)).containsExactly("/", "/a");
        assertThat(node(tree, "/a").linkTarget()).isEqualTo("b");
    }

    @Test
    void hardLinksAreOneFile() {
        FileTree tree = tree(
                new LayerTar().file("git", "1234").hardlink("git-add", "git").hardlink("git-rm", "/git-add"),
                new LayerTar().file(".wh.git", ""));
        assertThat(node(tree, "/git-add").sameFile(node(tree, "/git-rm"))).isTrue();
        assertThat(node(tree, "/git-rm").size()).isEqualTo(4);
        assertThat(node(tree, "/git-rm").contentPosition()).isZero();
        assertThat(tree.totalBytes()).isEqualTo(4);
        assertThat(tree.lookup("/git")).isNull();
    }

    @Test
    void pathsAreWalkedAsTheKernelDoes() {
        FileTree tree = tree(new LayerTar()
                .symlink("bin", "usr/bin")
                .symlink("usr/bin/sh", "dash")
                .file("usr/bin/dash", "1")
                .symlink("usr/up", "../usr/bin/../bin")
                .symlink("abs", "/bin/sh"));
        PathWalk walk = tree.resolve("/abs");
        assertThat(walk.links()).extracting(Node::path).containsExactly("/abs", "/bin", "/usr/bin/sh");
        assertThat(walk.target()).isSameAs(tree.lookup("/usr/bin/dash"));
        assertThat(tree.find("/usr/up/sh")).isSameAs(tree.lookup("/usr/bin/dash"));
        assertThat(tree.find("/../../bin/./dash")).isSameAs(tree.lookup("/usr/bin/dash"));
        assertThat(tree.resolveLink("/bin/sh").target()).isSameAs(tree.lookup("/usr/bin/sh"));
        assertThat(tree.find("/usr/bin/dash/x")).isNull();
        assertThat(tree.resolve("/usr/no/thing").reached()).isSameAs(tree.lookup("/usr"));
    }

    @Test
    void linksInACircleLeadNowhere() {
        FileTree tree = tree(new LayerTar().symlink("a", "b").symlink("b", "a").symlink("c", "c/c"));
        assertThat(tree.find("/a")).isNull();
        assertThat(tree.find("/c/x")).isNull();
    }

    @Test
    void aPathThatLeavesTheImageIsRefused() {
        assertThatThrownBy(() -> tree(new LayerTar().file("../../etc/passwd", "x")))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("unsafe");
        assertThatThrownBy(() -> tree(new LayerTar().hardlink("a", "../b"))).isInstanceOf(InputInvalid.class);
    }

    @Test
    void aHardLinkToNothingIsRefused() {
        assertThatThrownBy(() -> tree(new LayerTar().hardlink("a", "b")))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("no target");
    }

    @Test
    void aHundredThousandFilesAreNoProblem() {
        LayerTar layer = new LayerTar();
        for (int i = 0; i < 100_000; i++) {
            layer.file("d" + i % 100 + "/f" + i, "");
        }
        FileTree tree = tree(layer);
        assertThat(node(tree, "/d7").children()).hasSize(1000);
    }
}
