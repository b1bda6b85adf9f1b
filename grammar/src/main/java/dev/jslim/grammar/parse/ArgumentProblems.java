package dev.jslim.grammar.parse;

import static dev.jslim.grammar.parse.DockerfileGrammar.*;

import dev.jslim.grammar.parse.token.LineToken;

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
            case FROM -> "write FROM image, or FROM image AS name";
            case COPY, ADD -> "write " + name + " source destination";
            case ENV, LABEL -> "write " + name + " name=value";
            case ARG -> "write ARG name, or ARG name=default";
            case USER -> "write USER name, or USER name:group";
            case WORKDIR -> "write WORKDIR /path";
            case STOPSIGNAL -> "write STOPSIGNAL SIGTERM, or the number of a signal";
            case MAINTAINER -> "use LABEL org.opencontainers.image.authors instead";
            case EXPOSE -> "write EXPOSE 8080, or EXPOSE 53/udp";
            case VOLUME -> "write VOLUME /path";
            case SHELL -> "write SHELL [\"/bin/sh\", \"-c\"]";
            case ONBUILD -> "write ONBUILD RUN command, or another instruction";
            case HEALTHCHECK -> "write HEALTHCHECK CMD command";
            default -> "write " + name + " command";
        };
        problems.add(keyword.span(), name + " " + message, hint);
    }
}
