package dev.jslim.tracer.trace;

import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.crawl.CrawlOptions;
import dev.jslim.tracer.probe.ready.Ready;

/**
 * How an application is asked, beside the probes themselves.
 *
 * @param ready what shows that it can be asked
 * @param crawl whether and how far links are followed
 * @param sources where probes get the variables and files that they name
 */
public record Probing(Ready ready, CrawlOptions crawl, Sources sources) {
    /** What holds without options. */
    public static final Probing DEFAULT = new Probing(new Ready.Auto(), CrawlOptions.DEFAULT, Sources.ofProcess());

    /** Returns this for a replay, in which nothing but the given probes is asked. */
    Probing replayed() {
        return new Probing(ready, crawl.unlessProbed(), sources);
    }
}
