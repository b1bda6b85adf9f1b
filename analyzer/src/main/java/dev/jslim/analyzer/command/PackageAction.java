package dev.jslim.analyzer.command;

/** What a call of a package manager is for. */
public enum PackageAction {
    /** It installs packages, named in the call or by a file of the project. */
    INSTALL,
    /** It replaces what is installed by newer versions. */
    UPGRADE,
    /** It fetches the index of what can be installed. */
    REFRESH,
    /** It takes packages away. */
    REMOVE,
    /** It empties caches. */
    CLEAN,
    /** It fetches packages without installing them. */
    DOWNLOAD,
    /** It compiles, tests or packs, for which it fetches what is missing. */
    BUILD,
    /** It fetches a package and runs it at once. */
    EXECUTE,
    /** It only looks, configures, or does something that is not known here. */
    OTHER
}
