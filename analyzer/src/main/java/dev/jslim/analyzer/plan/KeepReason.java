package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.evidence.Use;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a file is kept. */
public sealed interface KeepReason {
    /** Returns the reason in words, to follow "kept: ". */
    String text();

    /** Returns the kept path that this one is kept for, or null if the reason stands by itself. */
    default @Nullable String from() {
        return null;
    }

    /**
     * It was used when the image ran.
     *
     * @param path as the program asked for it
     * @param executable the program, or empty if it is not known
     */
    record Observed(Use use, String path, String executable) implements KeepReason {
        @Override
        public String text() {
            return use.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (executable.isEmpty() ? "" : " by " + executable)
                    + " as "
                    + path;
        }
    }

    /**
     * A program or library that is kept is linked with it, or loads it by name.
     *
     * @param by the path of the program or library
     * @param name what is in its headers, or in its code
     */
    record LinkedBy(String by, String name) implements KeepReason {
        @Override
        public String text() {
            return "needed as " + name + " by " + by;
        }

        @Override
        public String from() {
            return by;
        }
    }

    /** A symbolic link that is kept leads to it. */
    record LinkTarget(String link) implements KeepReason {
        @Override
        public String text() {
            return "target of the link " + link;
        }

        @Override
        public String from() {
            return link;
        }
    }

    /** It runs a program or script that is kept. */
    record InterpreterOf(String program) implements KeepReason {
        @Override
        public String text() {
            return "runs " + program;
        }

        @Override
        public String from() {
            return program;
        }
    }

    /**
     * It belongs to a unit of which a file is used.
     *
     * @param unit such as {@code Python distribution flask} or {@code package libssl3}
     * @param because the path that brought the unit in
     */
    record MemberOf(String unit, String because) implements KeepReason {
        @Override
        public String text() {
            return "part of " + unit + ", in use through " + because;
        }

        @Override
        public String from() {
            return because;
        }
    }

    /** It says what is in the image, or how to run it. */
    record Metadata(String what) implements KeepReason {
        @Override
        public String text() {
            return what;
        }
    }

    /** The user asked for it. */
    record Pinned(String pattern) implements KeepReason {
        @Override
        public String text() {
            return "asked for with " + pattern;
        }
    }

    /** A verification failed without it. */
    record HealedBy(int round, String path) implements KeepReason {
        @Override
        public String text() {
            return "missed as " + path + " by verification " + round;
        }
    }

    /** Something in this directory is kept. */
    record ParentOf(String child) implements KeepReason {
        @Override
        public String text() {
            return "directory of " + child;
        }

        @Override
        public String from() {
            return child;
        }
    }
}
