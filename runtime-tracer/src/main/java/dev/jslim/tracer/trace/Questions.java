package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ExecResult;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.client.Client;
import dev.jslim.tracer.probe.crawl.Crawl;
import dev.jslim.tracer.probe.openapi.OpenApi;
import dev.jslim.tracer.probe.openapi.OpenApiSource;
import dev.jslim.tracer.probe.ready.Service;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a ready application is asked, in order. */
final class Questions {
    private final RunOptions options;
    private final ImageInfo image;
    private final Client client;
    private final Function<List<String>, ExecResult> run;
    private final Function<Probe.Run, Answer> host;
    private final Progress progress;

    /**
     * Asks an application.
     *
     * @param client where it is asked over the network
     * @param run runs a command in its container
     * @param host runs one on this machine
     * @param progress gets details, and a note if there is nothing to ask
     */
    Questions(
            RunOptions options,
            ImageInfo image,
            Client client,
            Function<List<String>, ExecResult> run,
            Function<Probe.Run, Answer> host,
            Progress progress) {
        this.options = options;
        this.image = image;
        this.client = client;
        this.run = run;
        this.host = host;
        this.progress = progress;
    }

    /** Looks at an answer. */
    interface Check {
        /** Fails if it is not what it should be. */
        void check(Answer answer);
    }

    /**
     * Asks everything.
     *
     * @param service what was found to be ready, or null if there was nothing to wait for
     * @param answers gets the answers as they come, so that those before a failure are known
     * @param check is given every answer
     * @throws IOException if there is no answer; its message names the probe and the reason
     * @throws ProbeFailed if the check throws it
     */
    void askAll(@Nullable Service service, List<Answer> answers, Check check) throws IOException, InterruptedException {
        boolean probed =
                !options.probes().isEmpty() || !options.probing().described().isEmpty();
        if (service != null && service.listener() != null) {
            List<Answer> unasked = unasked(service, probed);
            answers.addAll(unasked);
            unasked.forEach(check::check);
        }
        askEach(options.probes(), answers, check);
        for (OpenApiSource source : options.probing().described()) {
            Probe.Http document = new Probe.Http("GET", source.path());
            askEach(List.of(document), answers, check);
            OpenApi.Requests requests = OpenApi.requests(client.download(document), source.path(), source.methods());
            requests.notes().forEach(progress::note);
            askEach(requests.probes(), answers, check);
        }
        Probe health = image.healthcheck().isEmpty() ? null : new Probe.Health(image.healthcheck());
        if (health != null && !options.probes().contains(health)) {
            progress.detail("running its HEALTHCHECK");
            answers.add(ask(health));
        }
    }

    private void askEach(List<Probe> probes, List<Answer> answers, Check check)
            throws IOException, InterruptedException {
        int count = 0;
        for (Probe probe : probes) {
            count++;
            progress.detail("probe " + count + "/" + probes.size() + " " + probe.text());
            answers.add(ask(probe));
            check.check(answers.getLast());
        }
    }

    /** What is asked though no probe says so. */
    private List<Answer> unasked(Service service, boolean probed) throws IOException, InterruptedException {
        return switch (service.protocol()) {
            case HTTP -> {
                if (options.probing().crawl().wanted(probed)) {
                    yield Crawl.from(
                            client::ask,
                            client.origin(),
                            options.probing().crawl(),
                            path -> progress.detail("asking for " + path));
                }
                yield probed ? List.of() : List.of(client.ask(new Probe.Http("GET", "/")));
            }
            case REDIS -> probed ? List.of() : List.of(client.ask(new Probe.Redis(0, "", List.of("PING"), "")));
            case POSTGRES -> probed ? List.of() : List.of(client.ask(new Probe.Postgres(0)));
            case OTHER -> {
                if (!probed) {
                    progress.note("the application does not speak HTTP, so it is not asked anything; --probe and --exec"
                            + " say what to ask");
                }
                yield probed ? List.of() : List.of(client.ask(new Probe.Tcp(0, "", "")));
            }
        };
    }

    private Answer ask(Probe probe) throws IOException, InterruptedException {
        if (probe instanceof Probe.Run command) {
            return host.apply(command);
        }
        List<String> command = switch (probe) {
            case Probe.Exec exec -> exec.arguments();
            case Probe.Health health -> health.arguments();
            case Probe.Http _,
                    Probe.WebSocket _,
                    Probe.Tcp _,
                    Probe.Redis _,
                    Probe.Postgres _,
                    Probe.Run _,
                    Probe.Exit _ -> List.of();
        };
        if (command.isEmpty()) {
            return client.ask(probe);
        }
        ExecResult result = run.apply(command);
        return new Answer(probe, result.exitCode(), "", result.output());
    }
}
