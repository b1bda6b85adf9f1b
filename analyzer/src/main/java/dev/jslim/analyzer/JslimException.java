package dev.jslim.analyzer;

/**
 * A failure that the user can do something about: a message, a hint, exit status 2 (1 where a check failed). Anything else
 * that is thrown is a bug.
 */
public abstract sealed class JslimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    private JslimException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    private JslimException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** Returns what to do about it, one sentence without a final full stop; empty if there is nothing to say. */
    public String hint() {
        return hint;
    }

    /** Bad input: a file that is missing, unreadable, or not what it should be. */
    public static final class InputInvalid extends JslimException {
        private static final long serialVersionUID = 1L;

        public InputInvalid(String message, String hint) {
            super(message, hint);
        }

        public InputInvalid(String message, String hint, Throwable cause) {
            super(message, hint, cause);
        }
    }

    /** The engine cannot be reached, went away, or refused. */
    public static final class EngineUnavailable extends JslimException {
        private static final long serialVersionUID = 1L;

        public EngineUnavailable(String message, String hint) {
            super(message, hint);
        }

        public EngineUnavailable(String message, String hint, Throwable cause) {
            super(message, hint, cause);
        }
    }

    /** The engine has no such image. */
    public static final class ImageNotFound extends JslimException {
        private static final long serialVersionUID = 1L;

        public ImageNotFound(String message, String hint) {
            super(message, hint);
        }
    }

    /** An image could not be built. */
    public static final class BuildFailed extends JslimException {
        private static final long serialVersionUID = 1L;

        public BuildFailed(String message, String hint) {
            super(message, hint);
        }
    }

    /** The application crashed, never answered, or answered with an error. */
    public static final class ProbeFailed extends JslimException {
        private static final long serialVersionUID = 1L;

        public ProbeFailed(String message, String hint) {
            super(message, hint);
        }
    }

    /** The result does not behave as the original does: exit status 1. */
    public static final class VerificationFailed extends JslimException {
        private static final long serialVersionUID = 1L;

        public VerificationFailed(String message, String hint) {
            super(message, hint);
        }
    }

    /** A program that is needed is not installed. */
    public static final class ToolMissing extends JslimException {
        private static final long serialVersionUID = 1L;

        public ToolMissing(String message, String hint) {
            super(message, hint);
        }
    }
}
