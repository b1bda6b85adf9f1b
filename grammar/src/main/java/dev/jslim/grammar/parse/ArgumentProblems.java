package dev.jslim.grammar.parse;

import static dev.jslim.grammar.parse.DockerfileGrammar.*;

/** Says what an instruction needs whose arguments do not fit the grammar. */
final class ArgumentProblems {
    private ArgumentProblems() {}

    static void report(LineToken keyword, Problems problems) {
        String name = VOCABULARY.getSymbolicName(keyword.type);
        String message = switch (keyword.type) {
            case FROM -> "takes one image, and AS with a name";
            case COPY, ADD -> "needs a source and a destination";
            case ENV, LABEL -> "needs a name and a value";
            case ARG -> "needs at least one name";
            case ONBUILD -> "needs an instruction";
            case HEALTHCHECK -> "needs CMD with a command, or NONE alone";
            case USER, WORKDIR, STOPSIGNAL, MAINTAINER -> "needs an argument";
            default -> "needs at least one argument";
        };
        String hint = switch (keyword.type) {
            case FROM -> "Write FROM image, or FROM image AS name";
            case COPY, ADD -> "Write " + name + " source destination";
            case ENV, LABEL -> "Write " + name + " name=value";
            case ARG -> "Write ARG name, or ARG name=default";
            case USER -> "Write USER name, or USER name:group";
            case WORKDIR -> "Write WORKDIR /path";
            case STOPSIGNAL -> "Write STOPSIGNAL SIGTERM, or the number of a signal";
            case MAINTAINER -> "Use LABEL org.opencontainers.image.authors instead";
            case EXPOSE -> "Write EXPOSE 8080, or EXPOSE 53/udp";
            case VOLUME -> "Write VOLUME /path";
            case SHELL -> "Write SHELL [\"/bin/sh\", \"-c\"]";
            case ONBUILD -> "Write ONBUILD RUN command, or another instruction";
            case HEALTHCHECK -> "Write HEALTHCHECK CMD command";
            default -> "Write " + name + " command";
        };
        problems.add(keyword.span(), name + " " + message, hint);
    }
}
