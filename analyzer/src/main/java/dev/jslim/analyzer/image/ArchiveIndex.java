package dev.jslim.analyzer.image;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.HashMap;
import java.util.Map;

/** Where in an archive made by {@code docker save} each file is. */
final class ArchiveIndex {
    private static final int ENTRY_LIMIT = 100_000;

    private final ByteSource archive;
    private final Map<String, TarEntry> entries = new HashMap<>();

    ArchiveIndex(ByteSource archive) {
        this.archive = archive;
        LayerBlocks blocks = new LayerBlocks(archive, "the image archive");
        for (TarEntry entry = blocks.first(); entry != null; entry = blocks.after(entry)) {
            if (entries.size() >= ENTRY_LIMIT) {
                throw new InputInvalid("the image archive has more than " + ENTRY_LIMIT + " files", "");
            }
            entries.put(String.join("/", Paths.parts(entry.name())), entry);
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Returns the file; the engine writes a layer that occurs twice as a link to its first occurrence. */
    ByteSource file(String name) {
        String at = name;
        for (int hops = 0; hops < 8; hops++) {
            TarEntry entry = entries.get(at);
            if (entry == null) {
                break;
            }
            switch (entry.type()) {
                case FILE -> {
                    return archive.slice(entry.dataPosition(), entry.size());
                }
                case SYMLINK -> at = relative(Paths.parent("/" + at), entry.linkName());
                case HARDLINK -> at = String.join("/", Paths.parts(entry.linkName()));
                case DIRECTORY, FIFO, CHARACTER_DEVICE, BLOCK_DEVICE -> hops = 8;
            }
        }
        throw new InputInvalid("the image archive has no file " + name, "write the archive with: docker save IMAGE");
    }

    private static String relative(String directory, String target) {
        var parts = new java.util.ArrayDeque<String>();
        for (String part : Paths.parts(directory + "/" + target)) {
            if (!part.equals("..")) {
                parts.addLast(part);
            } else {
                parts.pollLast();
            }
        }
        return String.join("/", parts);
    }
}
