package dev.jslim.tracer.probe.client;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Body;
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
        switch (body) {
            case Body.None _ -> {}
            case Body.Data data -> data.parts().forEach(this::check);
            case Body.Multipart form -> form.parts().forEach(part -> sources.text(part.value()));
        }
        return body.withFiles(sources::digested);
    }

    private void check(Body.Part part) {
        switch (part) {
            case Body.Content _ -> {}
            case Body.Text text -> sources.text(text.text());
            case Body.Field field -> sources.text(field.value());
        }
    }
}
