package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.source.Span;

/**
 * One thing that a call asks for.
 *
 * @param name of the package, without extras and architecture; of a file or URL as it is written
 * @param version the constraint as written, with its operator where it has one: {@code =7.88.1-10}, {@code >=2,<3}, {@code ^1};
 *     absent if every version will do. What is unresolved is decided by a variable, and yet it is there.
 * @param span of exactly this, without the quotes around it; of the variable if it comes out of one
 */
public record PackageSpec(Kind kind, Resolution name, Resolution version, Span span) {
    /** Where the package comes from. */
    public enum Kind {
        /** The repositories that the manager knows. */
        REGISTRY,
        /** A group, a task or a module: a name for several packages. */
        GROUP,
        /** A file that names packages: {@code -r requirements.txt}. */
        FILE,
        /** A file that limits versions and installs nothing: {@code -c constraints.txt}. */
        CONSTRAINTS,
        /** A package file or a directory in the file system. */
        PATH,
        /** A package file elsewhere. */
        URL,
        /** A repository of a version control system. */
        VCS,
        /** A variable or another program decides everything about it. */
        UNKNOWN
    }
}
