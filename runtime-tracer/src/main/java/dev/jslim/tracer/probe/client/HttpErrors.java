package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.probe.Probe;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** Why no answer came, without class names. */
final class HttpErrors {
    private HttpErrors() {}

    /** Returns the failure of a probe. */
    static IOException noAnswer(Probe probe, IOException cause) {
        return new IOException(probe.text() + " got no answer: " + reason(cause), cause);
    }

    private static String reason(IOException e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        return switch (e) {
            case HttpConnectTimeoutException _ -> "the connection was not accepted in time";
            case HttpTimeoutException _, SocketTimeoutException _ -> "it did not come in time";
            case ConnectException _ -> "the connection was refused";
            case EOFException _ -> "the connection was closed";
            case SSLException _ -> "the port speaks no TLS that is understood: " + text;
            default ->
                text.contains("HTTP/1.1 header parser received no bytes")
                        ? "the connection was closed without an answer"
                        : text.isEmpty() ? e.getClass().getSimpleName() : text;
        };
    }
}
