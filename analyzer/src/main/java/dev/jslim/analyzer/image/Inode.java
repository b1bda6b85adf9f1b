package dev.jslim.analyzer.image;

/**
 * A file as such, apart from its names: hard links are nodes with the same inode. Compared by identity.
 */
final class Inode {
    final EntryType type;
    final int mode;
    final long uid;
    final long gid;
    final long size;
    final long mtime;
    final String linkTarget;

    /** The layer whose entry has the content. */
    final int layer;

    /** Where that entry is in the layer, or −1 if the image has none. */
    final long position;

    Inode(TarEntry entry, int layer) {
        type = entry.type();
        mode = entry.mode();
        uid = entry.uid();
        gid = entry.gid();
        size = entry.size();
        mtime = entry.mtime();
        linkTarget = entry.linkName();
        this.layer = layer;
        position = entry.position();
    }

    /** A directory that is only implied by what is in it. */
    Inode(int layer) {
        type = EntryType.DIRECTORY;
        mode = 0755;
        uid = 0;
        gid = 0;
        size = 0;
        mtime = 0;
        linkTarget = "";
        this.layer = layer;
        position = -1;
    }
}
