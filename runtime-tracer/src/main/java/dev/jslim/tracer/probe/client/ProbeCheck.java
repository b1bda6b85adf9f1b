package dev.jslim.tracer.probe.client;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Body;
import dev.jslim.tracer.probe.FormPart;
import dev.jslim.tracer.probe.Header;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Template;
import java.util.ArrayList;
import java.util.List;

/** Looks, before anything is run, whether probes have what they need, and whether they tell secrets. */
public final class ProbeCheck {
    private final Sources sources;
    private final List<String> secrets = new ArrayList<>();

    /** Looks for files and variables there. */
    public ProbeCheck(Sources sources) {
        this.sources = sources;
    }

    /**
     * Returns a probe with the digests of the files that it sends.
     *
     * @throws InputInvalid if a file cannot be read, is not the one that was recorded, or a variable is not set
     */
    public Probe checked(Probe probe) {
        return switch (probe) {
            case Probe.Http http -> {
                headers(probe, http.headers(), http.user());
                yield http.sending(body(http.body()));
            }
            case Probe.WebSocket socket -> {
                headers(probe, socket.headers(), socket.user());
                socket.messages().forEach(sources::text);
                yield socket;
            }
            case Probe.Tcp tcp -> {
                sources.text(tcp.send());
                yield tcp;
            }
            case Probe.Redis redis -> {
                secret(probe, "a password", redis.password());
                redis.command().forEach(sources::text);
                yield redis;
            }
            case Probe.Postgres _, Probe.Exec _, Probe.Run _, Probe.Health _, Probe.Exit _ -> probe;
        };
    }

    /** Returns what is to be said of secrets that the probes checked so far tell, one sentence each. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    private void headers(Probe probe, List<Header> headers, String user) {
        for (Header header : headers) {
            boolean secret = header.is("Authorization") || header.is("Proxy-Authorization") || header.is("Cookie");
            secret(probe, secret ? "the header " + header.name() : "", header.value());
        }
        secret(probe, "a password", user);
    }

    private void secret(Probe probe, String what, String value) {
        sources.text(value);
        if (!what.isEmpty() && !value.isEmpty() && !Template.names(value)) {
            secrets.add("the evidence will tell " + what + " of '" + probe.text()
                    + "'; name a variable of the environment instead: ${NAME}");
        }
    }

    private Body body(Body body) {
        return switch (body) {
            case Body.None none -> none;
            case Body.Data data ->
                new Body.Data(data.parts().stream().map(this::part).toList());
            case Body.Multipart form ->
                new Body.Multipart(form.parts().stream().map(this::part).toList());
        };
    }

    private Body.Part part(Body.Part part) {
        return switch (part) {
            case Body.Content content -> new Body.Content(sources.digested(content.file()));
            case Body.Text text -> {
                sources.text(text.text());
                yield text;
            }
            case Body.Field field -> {
                sources.text(field.value());
                yield field;
            }
        };
    }

    private FormPart part(FormPart part) {
        sources.text(part.value());
        return part.file() == null
                ? part
                : FormPart.file(part.name(), sources.digested(part.file()), part.fileName(), part.type());
    }
}
