package dev.jslim.tracer.probe;

import dev.jslim.tracer.engine.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** Sends requests to one address; follows no redirects, keeps no cookies, so that a replay sends the same requests. */
public final class HttpAsker implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String origin;
    private final Duration timeout;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * @param host address of the container
     * @param timeout for one answer, its body included
     */
    public HttpAsker(String host, int port, Duration timeout) {
        this.origin = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        this.timeout = timeout;
    }

    /** Returns the address, {@code http://host:port}. */
    public String origin() {
        return origin;
    }

    /**
     * Returns the answer to a request.
     *
     * @throws IOException if none comes, or not in time; its message names the probe and the reason
     */
    public Answer ask(Probe.Http probe) throws IOException, InterruptedException {
        try {
            return send(probe);
        } catch (IOException e) {
            throw new IOException(probe.text() + " got no answer: " + HttpErrors.reason(e), e);
        }
    }

    private Answer send(Probe.Http probe) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + probe.path()))
                .method(probe.method(), HttpRequest.BodyPublishers.noBody())
                .timeout(timeout)
                .header("User-Agent", "jslim")
                .header("Accept", "*/*")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            int semicolon = type.indexOf(';');
            String media = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
            return new Answer(probe, response.statusCode(), media.toLowerCase(Locale.ROOT), Content.read(body));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
