package dev.jslim.analyzer.shellcheck;

import java.util.List;

/** Runs ShellCheck. */
public interface ShellProgram {
    /**
     * Ids that say nothing about a Dockerfile: files that are sourced lie in the image (1090, 1091), the shell of BusyBox is chosen by us
     * (2187), and where the builder joins lines, {@code else} and {@code if} (1075) and the blanks of an indentation (2291) come to
     * stand in one line.
     */
    String EXCLUDED = "SC1075,SC1090,SC1091,SC2187,SC2291";

    /**
     * Returns what ShellCheck prints as {@code json1} about some scripts, each in a file called by its place in the list.
     *
     * @throws ProgramFailed if it cannot be run, does not end, or says nothing that can be read
     */
    String check(List<String> scripts) throws ProgramFailed;

    /** Why there is no answer. */
    final class ProgramFailed extends Exception {
        private static final long serialVersionUID = 1L;

        /** Makes one; the message says what went wrong, without a full stop. */
        public ProgramFailed(String message) {
            super(message);
        }
    }
}
