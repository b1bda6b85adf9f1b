package dev.jslim.tracer.compose;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.trace.BackingServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The services of a project that one of them needs, started by Compose in networks of the session. Their containers, networks and
 * volumes carry the session's label, so that they go with it whatever happens; what the user has running is not touched.
 */
final class ComposeServices implements BackingServices {
    /** Images may have to be pulled. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final ComposeProject project;
    private final Session session;
    private final Progress progress;
    private final AtomicInteger runs = new AtomicInteger();

    ComposeServices(ComposeProject project, Session session, Progress progress) {
        this.project = project;
        this.session = session;
        this.progress = progress;
    }

    @Override
    public Running start() throws InterruptedException {
        String prefix = "jslim-" + session.id().replace('.', '-') + "-" + runs.incrementAndGet();
        RunNames names = new RunNames(prefix, session.id(), project.json());
        Overrides overrides =
                new ServiceOverrides(project.service(), project.service(project.service()), names).overrides();
        boolean up = false;
        try {
            networks(names);
            if (!project.dependencies().isEmpty()) {
                up(names);
                new Conditions(session.engine(), names, progress)
                        .await(project.service(project.service()).path("depends_on"));
            }
            up = true;
        } finally {
            if (!up) {
                remove(names);
            }
        }
        return new Running() {
            @Override
            public Overrides applyTo(Overrides user) {
                return Merge.of(overrides, user);
            }

            @Override
            public void close() {
                remove(names);
            }
        };
    }

    private void networks(RunNames names) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> services = new LinkedHashSet<>(project.dependencies());
        services.add(project.service());
        services.forEach(
                name -> project.service(name).path("networks").fieldNames().forEachRemaining(wanted::add));
        for (String key : wanted) {
            if (!names.isExternal("networks", key)) {
                boolean internal = project.json()
                        .path("networks")
                        .path(key)
                        .path("internal")
                        .asBoolean(false);
                session.createNetwork(names.network(key), internal, names.labels());
            }
        }
    }

    private void up(RunNames names) {
        progress.detail("starting " + String.join(", ", project.dependencies()));
        Path file = session.temporaryFile(".json");
        try {
            Files.writeString(file, new ServicesFile(project, names).text());
            new ComposeProgram(session)
                    .run(
                            List.of(
                                    "--ansi",
                                    "never",
                                    "--file",
                                    file.toString(),
                                    "--project-name",
                                    names.prefix(),
                                    "up",
                                    "--detach",
                                    "--no-build"),
                            LIMIT,
                            progress::detail);
        } catch (ComposeProgram.Refused e) {
            throw new ProbeFailed(
                    "the services that '" + project.service() + "' depends on cannot be started:\n  " + e.getMessage(),
                    "'docker compose up " + String.join(" ", project.dependencies()) + "' shows the same; images that"
                            + " are built must be there: 'docker compose build'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(RunNames names) {
        ContainerEngine engine = session.engine();
        for (EngineObject object : engine.labelled(RunNames.RUN, names.prefix())) {
            // An image only has the label of what it was made of.
            if (object.kind() != EngineObject.Kind.IMAGE) {
                engine.remove(object);
            }
        }
    }
}
