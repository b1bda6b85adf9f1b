package dev.jslim.analyzer.rewrite;

import java.util.List;

/** The forms of the final stage. */
public sealed interface FinalStage {
    /**
     * A smaller image of the same family, the packages it lacks, and the application.
     *
     * @param image as FROM names it
     * @param why what was compared, one line
     * @param packages sorted
     */
    record Sibling(String image, String why, List<PackageUse> packages, List<CopyLine> copies) implements FinalStage {
        public Sibling {
            packages = List.copyOf(packages);
            copies = List.copyOf(copies);
        }
    }

    /**
     * {@code FROM scratch} and the files of a list, which a stage in between collects.
     *
     * @param file name of the list inside the build context
     * @param name of the stage in between
     * @param inBuilder whether the builder stage itself must collect, because it has ONBUILD triggers which a stage that
     *     starts from it would run
     */
    record Listed(String file, String name, FileList list, boolean inBuilder) implements FinalStage {}

    /** {@code FROM scratch} and a few files and directories. */
    record Copies(List<CopyLine> copies) implements FinalStage {
        public Copies {
            copies = List.copyOf(copies);
        }
    }

    /**
     * One COPY from the builder; what is copied stands at the same path in the result.
     *
     * @param path absolute
     * @param directory whether the contents of a directory are meant
     * @param bytes of the regular files that it brings
     * @param spare of them, those of files that are not kept
     * @param why the comment above it
     */
    record CopyLine(String path, boolean directory, long bytes, long spare, String why) {}

    /** A Debian package that owns used files and is not in the sibling. */
    record PackageUse(String name, int files, long bytes) {}
}
