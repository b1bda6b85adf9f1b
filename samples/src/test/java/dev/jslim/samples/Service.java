package dev.jslim.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A container of an image that serves HTTP; asked at its own address, so that no port is published. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String container;
    private final String address;

    private Service(String container, String address) {
        this.container = container;
        this.address = address;
    }

    /** Starts a container and returns when it answers; its host name is the same in every image, so that answers compare. */
    static Service start(String image, int port) throws IOException, InterruptedException {
        String container = Docker.run("run", "-d", "--hostname", "sample", image);
        String ip = Docker.run(
                "inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", container);
        Service service = new Service(container, "http://" + ip + ":" + port);
        try {
            service.awaitAnswer();
            return service;
        } catch (IOException | RuntimeException | AssertionError e) {
            service.close();
            throw e;
        }
    }

    /** Returns status, media type and body of each request, by its text {@code METHOD PATH}. */
    Map<String, String> answers(List<String> requests) throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String request : requests) {
            String[] words = request.split(" ", 2);
            answers.put(request, ask(words[0], words[1]));
        }
        return answers;
    }

    private String ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("content-type").orElse("");
        return response.statusCode() + " " + type + "\n" + new String(response.body(), StandardCharsets.ISO_8859_1);
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                ask("GET", "/");
                return;
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("no answer from " + address + ":\n" + Docker.run("logs", container), e);
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        try {
            Docker.run("rm", "-f", "-v", container);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
