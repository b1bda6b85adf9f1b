package dev.jslim.tracer.trace;

import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.crawl.CrawlOptions;
import dev.jslim.tracer.probe.openapi.OpenApiSource;
import dev.jslim.tracer.probe.ready.Ready;
import java.util.List;

/**
 * How an application is asked, beside the probes themselves.
 *
 * @param ready what shows that it can be asked
 * @param crawl whether and how far links are followed
 * @param described descriptions of interfaces that the application serves, from which requests are made
 * @param sources where probes get the variables and files that they name
 */
public record Probing(Ready ready, CrawlOptions crawl, List<OpenApiSource> described, Sources sources) {
    /** What holds without options. */
    public static final Probing DEFAULT =
            new Probing(new Ready.Auto(), CrawlOptions.DEFAULT, List.of(), Sources.ofProcess());

    public Probing {
        described = List.copyOf(described);
    }

    /** Returns this for a replay, in which nothing but the given probes is asked. */
    Probing replayed() {
        return new Probing(ready, crawl.unlessProbed(), List.of(), sources);
    }
}
