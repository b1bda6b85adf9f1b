package dev.jslim.tracer.probe.ready;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Port;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Target;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What shows that an application is ready, as the user says it. */
public sealed interface Ready {
    /** What goes with the probes and the ports. */
    record Auto() implements Ready {}

    /** An answer to a request that is no error of a gateway. */
    record Http(Probe.Http request) implements Ready {}

    /** An accepted connection; port 0 is that of the application. */
    record Tcp(int port) implements Ready {}

    /** An answer to PING. */
    record Redis(int port) implements Ready {}

    /** An answer to the start of a connection. */
    record Postgres(int port) implements Ready {}

    /** Success of the image's HEALTHCHECK. */
    record Healthcheck() implements Ready {}

    /** A line that the application prints. */
    record Log(Pattern pattern) implements Ready {
        @Override
        public boolean equals(Object other) {
            return other instanceof Log log && log.pattern.pattern().equals(pattern.pattern());
        }

        @Override
        public int hashCode() {
            return pattern.pattern().hashCode();
        }
    }

    /** Words that can be given, with what follows them. */
    String FORMS = "http:/path, https:/path, tcp[:PORT], redis[:PORT], postgres[:PORT], healthcheck or log=REGEX";

    /**
     * Returns what a user says.
     *
     * @throws InputInvalid if it is none of {@link #FORMS}
     */
    static Ready parse(String text) {
        if (text.startsWith("log=")) {
            return log(text.substring("log=".length()));
        }
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        if (Set.of("http", "https").contains(word)) {
            Target target = Target.parse(colon < 0 ? word + ":/" : text);
            return new Http(new Probe.Http("GET", "/").at(target));
        }
        return switch (word) {
            case "tcp" -> new Tcp(port(text, colon));
            case "redis" -> new Redis(port(text, colon));
            case "postgres" -> new Postgres(port(text, colon));
            case "healthcheck" -> new Healthcheck();
            default -> throw new InputInvalid("--ready " + text + " says nothing", "give " + FORMS);
        };
    }

    private static Ready log(String expression) {
        try {
            return new Log(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw new InputInvalid(
                    "--ready log=" + expression + " is no regular expression: " + e.getDescription(),
                    "what has a meaning of its own in it needs a backslash",
                    e);
        }
    }

    private static int port(String text, int colon) {
        if (colon < 0) {
            return 0;
        }
        String digits = text.substring(colon + 1);
        int port = Port.of(digits);
        if (port == 0) {
            throw new InputInvalid("--ready " + text + " names no port", Port.HINT);
        }
        return port;
    }
}
