package dev.jslim.analyzer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageFile;
import dev.jslim.analyzer.image.LayerTar;
import dev.jslim.analyzer.image.Node;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyCoverTest {
    private static final String LARGE = "x".repeat(300_000);

    @TempDir
    Path directory;

    @Test
    void a_directory_that_is_wanted_whole_is_one_line() {
        FileTree tree = tree(new LayerTar().file("opt/app/a", "1").file("opt/app/b", "2"));
        assertThat(cover(tree, null, 9, "/opt/app/a", "/opt/app/b")).containsExactly("/opt/app");
    }

    @Test
    void large_spare_files_are_left_behind_while_lines_are_cheap() {
        FileTree tree = tree(new LayerTar()
                .file("app/a", "1")
                .file("app/large1", LARGE)
                .file("app/b", "2")
                .file("app/c", "3"));
        assertThat(cover(tree, null, 9, "/app/a", "/app/b")).containsExactly("/app/a", "/app/b");
        assertThat(cover(tree, null, 1, "/app/a", "/app/b")).containsExactly("/app");
    }

    @Test
    void a_link_comes_only_inside_of_a_directory() {
        FileTree tree = tree(new LayerTar().file("app/real", "1").symlink("app/link", "real"));
        assertThat(cover(tree, null, 9, "/app/link")).containsExactly("/app");
        FileTree top = tree(new LayerTar().symlink("lib", "usr/lib").file("usr/lib/x", "1"));
        assertThat(cover(top, null, 9, "/lib")).isNull();
    }

    @Test
    void an_owner_or_mode_of_a_directory_comes_only_with_the_directory_above() {
        FileTree tree =
                tree(new LayerTar().directory("srv/data", 0700, 1000, 1000).file("srv/data/a", "1"));
        assertThat(cover(tree, null, 9, "/srv/data/a")).containsExactly("/srv");
        assertThat(cover(tree(new LayerTar().directory("tmp", 01777, 0, 0)), null, 9, "/tmp"))
                .isNull();
    }

    @Test
    void a_copy_never_replaces_a_file_of_the_base_that_nobody_asked_for() {
        FileTree tree = tree(new LayerTar().file("opt/x/y/own", "1").file("opt/x/y/conf", "mine"));
        FileTree base = tree(new LayerTar().file("opt/x/y/conf", "theirs"));
        assertThat(cover(tree, base, 1, "/opt/x/y/own")).containsExactly("/opt/x/y/own");
    }

    @Test
    void an_empty_directory_has_a_line_of_its_own_unless_the_base_has_it() {
        FileTree tree = tree(new LayerTar().directory("var/spool/app"));
        assertThat(cover(tree, null, 9, "/var/spool/app")).containsExactly("/var/spool/app");
        assertThat(cover(tree, tree(new LayerTar().directory("var/spool/app")), 9, "/var/spool/app"))
                .isEmpty();
    }

    private static @Nullable List<String> cover(FileTree tree, @Nullable FileTree base, int lines, String... paths) {
        Set<Node> wanted = new HashSet<>();
        for (String path : paths) {
            wanted.add(Objects.requireNonNull(tree.lookup(path)));
        }
        List<CopyCover.Source> sources = CopyCover.of(tree, wanted, base, (one, other) -> false, lines);
        return sources == null
                ? null
                : sources.stream().map(source -> source.node().path()).toList();
    }

    private FileTree tree(LayerTar layer) {
        return new ImageFile().layer(layer).open(directory).tree();
    }
}
