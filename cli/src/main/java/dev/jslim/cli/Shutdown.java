package dev.jslim.cli;

/** How the process ends. */
final class Shutdown {
    private Shutdown() {}

    /**
     * Ends the process at once, without the logging that {@code System.exit} starts up for. When a signal has already
     * begun to end it, the hooks that clean up are not cut off: they finish, and the status is theirs.
     */
    static void halt(ExitCode code) {
        try {
            Thread probe = new Thread();
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException shutdownInProgress) {
            return;
        }
        Runtime.getRuntime().halt(code.status());
    }
}
