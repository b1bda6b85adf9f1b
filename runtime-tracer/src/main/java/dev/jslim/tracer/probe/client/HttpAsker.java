package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.BasicAuth;
import dev.jslim.tracer.probe.Body;
import dev.jslim.tracer.probe.Header;
import dev.jslim.tracer.probe.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends requests to one port; follows no redirects, keeps no cookies, so that a replay sends the same requests. */
public final class HttpAsker implements AutoCloseable {
    /** Of a body that is read as a whole, in bytes. */
    public static final int LARGEST_DOWNLOAD = (16 << 20) + 1;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    static {
        // Virtual hosts and their names are the application's matter; read when the client's classes are loaded.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final String origin;
    private final boolean tls;
    private final Duration timeout;
    private final Sources sources;
    private final HttpClient client;

    /**
     * Sends requests there.
     *
     * @param host address of the container
     * @param tls whether the port speaks TLS; any certificate is accepted
     * @param timeout for one answer, its body included
     */
    public HttpAsker(Host host, int port, boolean tls, Duration timeout, Sources sources) {
        this.origin = "://" + host.authority(port);
        this.tls = tls;
        this.timeout = timeout;
        this.sources = sources;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        this.client = (tls ? builder.sslContext(AnyCertificate.context()) : builder).build();
    }

    /** Returns the address, {@code http://host:port}. */
    public String origin() {
        return (tls ? "https" : "http") + origin;
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
            throw HttpErrors.noAnswer(probe, e);
        }
    }

    /**
     * Returns the answer to a WebSocket's messages, a line for each.
     *
     * @throws IOException as of a request
     */
    public Answer ask(Probe.WebSocket probe) throws IOException, InterruptedException {
        URI address = URI.create((tls ? "wss" : "ws") + origin + probe.target().path());
        try (WebSocketTalk talk = new WebSocketTalk(client, timeout)) {
            return talk.ask(probe, address, headers(probe.headers(), probe.user()), sources);
        } catch (IOException e) {
            throw HttpErrors.noAnswer(probe, e);
        }
    }

    /**
     * Returns the body of the answer to a request, up to {@link #LARGEST_DOWNLOAD} bytes of it.
     *
     * @throws IOException as of a request
     */
    byte[] download(Probe.Http probe) throws IOException, InterruptedException {
        try (InputStream body = client.send(request(probe), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            return body.readNBytes(LARGEST_DOWNLOAD);
        } catch (IOException e) {
            throw HttpErrors.noAnswer(probe, e);
        }
    }

    private HttpRequest request(Probe.Http probe) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(origin() + probe.target().path()))
                .timeout(timeout);
        List<Header> headers = headers(probe.headers(), probe.user());
        headers.forEach(header -> request.header(header.name(), header.value()));
        setUnlessGiven(request, headers, "User-Agent", "jslim");
        setUnlessGiven(request, headers, "Accept", "*/*");
        if (probe.body() instanceof Body.None) {
            request.method(probe.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            Payload payload = Payload.of(probe.body(), sources);
            setUnlessGiven(request, headers, "Content-Type", payload.type());
            request.method(probe.method(), payload.publisher());
        }
        return request.build();
    }

    private Answer send(Probe.Http probe) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(probe), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            int semicolon = type.indexOf(';');
            String media = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(
                    probe, response.statusCode(), media.toLowerCase(Locale.ROOT), Content.read(body), location);
        }
    }

    private List<Header> headers(List<Header> given, String user) {
        List<Header> headers = new ArrayList<>();
        for (Header header : given) {
            headers.add(Header.of(header.name(), sources.text(header.value())));
        }
        if (!user.isEmpty()) {
            headers.add(Header.of("Authorization", BasicAuth.header(sources.text(user))));
        }
        return headers;
    }

    private static void setUnlessGiven(HttpRequest.Builder request, List<Header> headers, String name, String value) {
        if (headers.stream().noneMatch(header -> header.is(name))) {
            request.header(name, value);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
