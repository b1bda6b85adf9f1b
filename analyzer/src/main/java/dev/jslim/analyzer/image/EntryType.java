package dev.jslim.analyzer.image;

/** What kind of thing a tar entry or a file is. */
public enum EntryType {
    FILE,
    /** Another name of a file; only tar entries are that, a {@link Node} shows the file itself. */
    HARDLINK,
    SYMLINK,
    CHARACTER_DEVICE,
    BLOCK_DEVICE,
    DIRECTORY,
    FIFO
}
