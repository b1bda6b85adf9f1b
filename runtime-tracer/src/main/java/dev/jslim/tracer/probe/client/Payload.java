package dev.jslim.tracer.probe.client;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.probe.Body;
import dev.jslim.tracer.probe.FormPart;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A body as it is sent. */
final class Payload {
    private final byte[] bytes;
    private final String type;

    private Payload(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** Returns what publishes the bytes. */
    HttpRequest.BodyPublisher publisher() {
        return HttpRequest.BodyPublishers.ofByteArray(bytes);
    }

    /** Returns the media type that goes with it unless the request says another, or nothing. */
    String type() {
        return type;
    }

    /** Returns what is sent. */
    static Payload of(Body body, Sources sources) {
        return switch (body) {
            case Body.None _ -> new Payload(new byte[0], "");
            case Body.Data data -> data(data.parts(), sources);
            case Body.Multipart multipart -> multipart(multipart.parts(), sources);
        };
    }

    private static Payload data(List<Body.Part> parts, Sources sources) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean first = true;
        for (Body.Part part : parts) {
            if (!first) {
                out.write('&');
            }
            first = false;
            switch (part) {
                case Body.Text text -> write(out, sources.text(text.text()));
                case Body.Content content -> out.writeBytes(sources.bytes(content.file()));
                case Body.Field field ->
                    write(
                            out,
                            (field.name().isEmpty() ? "" : field.name() + "=")
                                    + URLEncoder.encode(sources.text(field.value()), StandardCharsets.UTF_8));
            }
        }
        return new Payload(out.toByteArray(), "application/x-www-form-urlencoded");
    }

    private static Payload multipart(List<FormPart> parts, Sources sources) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        parts.forEach(part -> part(content, "", part, sources));
        // Taken from what is sent: the same each time, and nothing that could be a part of it.
        String boundary = "jslim-" + Content.of(content.toByteArray()).digest().substring("sha256:".length(), 39);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (FormPart part : parts) {
            part(out, "--" + boundary + "\r\n", part, sources);
        }
        write(out, "--" + boundary + "--\r\n");
        return new Payload(out.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private static void part(ByteArrayOutputStream out, String start, FormPart part, Sources sources) {
        write(out, start + "Content-Disposition: form-data; name=\"" + quoted(part.name()) + "\"");
        if (part.file() == null) {
            write(out, "\r\n\r\n" + sources.text(part.value()) + "\r\n");
            return;
        }
        String name = part.fileName().isEmpty()
                ? String.valueOf(Path.of(part.file().path()).getFileName())
                : part.fileName();
        String type = part.type().isEmpty() ? "application/octet-stream" : part.type();
        write(out, "; filename=\"" + quoted(name) + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        out.writeBytes(sources.bytes(part.file()));
        write(out, "\r\n");
    }

    /** As the HTML standard has names of form data encoded. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
