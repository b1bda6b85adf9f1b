package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;

/** What the manual says of the environment variables that several commands read. */
final class Variables {
    private Variables() {}

    /** Returns the manual with the variables that decide about colours. */
    static Manual colors(Manual manual) {
        return manual.variable("NO_COLOR", "If not empty: no colours.")
                .variable("CLICOLOR_FORCE", "If set to anything but 0: colours also where no terminal is.")
                .variable("CLICOLOR", "If 0: no colours.")
                .variable("TERM", "If dumb or not set: no colours.");
    }

    /** Returns the manual with the variables and files that say where the engine is. */
    static Manual engine(Manual manual) {
        return manual.variable("CI", "If set: nobody is taken to watch, not even on a terminal.")
                .variable("COLUMNS", "How wide the line is that shows progress; as wide as the terminal if not set.")
                .variable("DOCKER_HOST", "Where the container engine is, such as unix:///run/user/1000/docker.sock.")
                .variable("DOCKER_TLS_VERIFY", "If not empty: speak TLS to DOCKER_HOST.")
                .variable("DOCKER_CERT_PATH", "The directory of the certificates for that.")
                .variable("DOCKER_CONTEXT", "Which of docker's contexts to use, if DOCKER_HOST is not set.")
                .variable("DOCKER_CONFIG", "Where docker keeps its configuration; ~/.docker if not set.")
                .variable(
                        "JSLIM_PUBLISH",
                        "Publish the ports that are asked: auto, only where nothing else works; always; never.")
                .variable("XDG_RUNTIME_DIR", "Where the sockets of rootless engines are searched for.")
                .file("~/.docker/config.json", "Says which of docker's contexts is the current one.")
                .file("~/.docker/contexts", "Says where the engine of a context is.");
    }
}
