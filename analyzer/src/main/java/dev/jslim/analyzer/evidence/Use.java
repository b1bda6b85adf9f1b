package dev.jslim.analyzer.evidence;

/** How a path was used; the order is that of the columns in reports. */
public enum Use {
    /** Executed as a program, or read as the script of one. */
    EXECUTED,
    /** Read by the kernel or the loader on behalf of a program: ELF interpreter, interpreter of a script. */
    LOADED,
    /** Opened for reading. */
    OPENED,
    /** Looked at without being read: stat, access, getxattr, chdir. */
    STATTED,
    /** Opened as a directory. */
    LISTED,
    /** The link itself was read or looked at, not its target. */
    LINK_READ,
    /** A Unix socket was connected or bound there. */
    CONNECTED,
    /** Opened for writing, or its metadata changed. */
    WRITTEN,
    /** Created: directory, link, node. */
    CREATED,
    /** Unlinked, or renamed away. */
    REMOVED
}
