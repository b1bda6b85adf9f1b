package dev.jslim.tracer.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

/** Why no answer came, without class names. */
final class HttpErrors {
    private HttpErrors() {}

    static String reason(IOException e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        return switch (e) {
            case HttpConnectTimeoutException _ -> "the connection was not accepted in time";
            case HttpTimeoutException _ -> "it did not come in time";
            case ConnectException _ -> "the connection was refused";
            case EOFException _ -> "the connection was closed";
            default ->
                text.contains("HTTP/1.1 header parser received no bytes")
                        ? "the connection was closed without an answer"
                        : text.isEmpty() ? e.getClass().getSimpleName() : text;
        };
    }
}
