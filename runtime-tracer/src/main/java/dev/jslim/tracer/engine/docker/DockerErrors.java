package dev.jslim.tracer.engine.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.exception.DockerException;
import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What the client library throws, in words that say what to do. */
final class DockerErrors {
    private DockerErrors() {}

    /** Returns the failure of an action such as {@code "start the container"}. */
    static JslimException of(String action, RuntimeException e) {
        if (e instanceof JslimException ours) {
            return ours;
        }
        if (e instanceof DockerException refused) {
            return new EngineUnavailable(
                    "the engine could not " + action + ": " + message(refused),
                    "the engine's own log may say more",
                    refused);
        }
        Throwable io = rootIo(e);
        if (io != null) {
            return new EngineUnavailable(
                    "the connection to the engine failed while trying to " + action + ": " + reason(io),
                    "check that the engine still runs",
                    e);
        }
        throw e;
    }

    /** Returns the engine's own sentence out of an error response. */
    static String message(DockerException e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        int json = text.indexOf('{');
        if (json >= 0) {
            try {
                String inner = new JsonMapper()
                        .readTree(text.substring(json))
                        .path("message")
                        .asText("");
                if (!inner.isEmpty()) {
                    return inner.strip();
                }
            } catch (JsonProcessingException notJson) {
                return text.strip();
            }
        }
        return text.strip();
    }

    /** Returns why no connection came to be, without class names. */
    static String reason(Throwable e) {
        Throwable io = rootIo(e);
        Throwable cause = io == null ? e : io;
        String text = cause.getMessage() == null ? "" : cause.getMessage();
        if (refusal(e) instanceof DockerException refused) {
            // Such as the answer of a server that wants TLS to a request without.
            return message(refused);
        }
        return switch (cause) {
            case FileNotFoundException _ -> "no such socket";
            case java.nio.file.NoSuchFileException _ -> "no such socket";
            case UnknownHostException _ -> "unknown host";
            case NoRouteToHostException _ -> "no route to host";
            case EOFException _ -> "it was closed";
            case SSLHandshakeException _ -> handshake(text);
            case ConnectException _ -> text.isEmpty() ? "connection refused" : text;
            default -> text.isEmpty() ? cause.getClass().getSimpleName() : text;
        };
    }

    /** The class library tells of paths through certificates, which no user has heard of. */
    private static String handshake(String text) {
        return text.contains("PKIX") || text.contains("certification path")
                ? "its certificate is signed by nobody that ca.pem names"
                : "TLS: " + text;
    }

    private static @Nullable Throwable refusal(Throwable e) {
        Throwable at = e;
        while (at != null && !(at instanceof DockerException)) {
            at = at.getCause();
        }
        return at;
    }

    private static @Nullable Throwable rootIo(Throwable e) {
        Throwable found = null;
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                found = t;
            }
        }
        return found;
    }
}
