package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Everything that one command creates outside this process, and its removal: on success, on failure, and when the process is
 * told to end. Objects of the engine carry the session's label; what carries no label of this session and was not handed over
 * with {@link #own} is never touched. Thread-safe.
 */
public final class Session implements AutoCloseable {
    /** The label that holds the session's id. */
    public static final String LABEL = "dev.jslim.session";

    /** The label that says what a container is for. */
    public static final String ROLE = "dev.jslim.role";

    private static final Duration CREATION_GRACE = Duration.ofSeconds(5);
    private static final int ROUNDS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration HOOK_LIMIT = Duration.ofSeconds(15);

    private final ContainerEngine engine;
    private final String id = SessionId.create().text();
    private final Set<String> containers = new LinkedHashSet<>();
    private final Set<String> images = new LinkedHashSet<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Runnable> interrupts = new LinkedHashSet<>();
    /** Creations hold the read side; the final clean-up takes the write side, so that nothing is created and not yet known. */
    private final ReentrantReadWriteLock creations = new ReentrantReadWriteLock();

    private final Thread hook;
    private volatile boolean ending;

    /**
     * Opens a session; from here on an interrupt cleans up. The engine stays the caller's. What sessions of dead processes left
     * behind is removed first.
     */
    public Session(ContainerEngine engine) {
        Sweep.run(engine, TemporaryFiles.directory());
        this.engine = engine;
        this.hook = new Thread(this::endNow, "jslim-clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns the engine. */
    public ContainerEngine engine() {
        return engine;
    }

    /** Returns the session's id: lower-case letters, digits and dots, fit for the tags of images. */
    public String id() {
        return id;
    }

    /** Creates a labelled container and returns its id; the session removes it. */
    public String createContainer(ContainerSpec spec, String role) {
        Map<String, String> labels = new HashMap<>(spec.labels());
        labels.put(LABEL, id);
        labels.put(ROLE, role);
        return creating(() -> {
            String container = engine.createContainer(spec.withLabels(labels));
            add(containers, container);
            return container;
        });
    }

    /** Removes a container now, with its volumes. */
    public void removeContainer(String container) {
        engine.removeContainer(container);
        remove(containers, container);
    }

    /** Takes over a container that was not created through the session, such as one of a build. */
    public void ownContainer(String container) {
        add(containers, container);
    }

    /** Takes over an image, by name or id, to be removed with the session; those taken over last go first. */
    public void own(String image) {
        add(images, image);
    }

    /** Removes an image of the session now. */
    public void removeImage(String image) {
        engine.removeImage(image, false);
        remove(images, image);
    }

    /** Creates a labelled network, which the session removes. */
    public void createNetwork(String name, boolean internal, Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.put(LABEL, id);
        creating(() -> {
            engine.createNetwork(name, internal, all);
            return name;
        });
    }

    /** Returns a name for an image of this session, {@code jslim-session:ID-PURPOSE}, which the session removes. */
    public String imageName(String purpose) {
        String name = SessionId.REPOSITORY + ":" + id + "-" + purpose;
        own(name);
        return name;
    }

    /** Returns a new empty file, readable by this user only, which the session removes. */
    public Path temporaryFile(String suffix) {
        return creating(() -> {
            Path file = TemporaryFiles.file(id, suffix);
            add(files, file);
            return file;
        });
    }

    /** Returns a new empty directory, which the session removes with all that is in it. */
    public Path temporaryDirectory() {
        return creating(() -> {
            Path directory = TemporaryFiles.folder(id);
            add(files, directory);
            return directory;
        });
    }

    /**
     * Runs something that creates an object and registers it; an interrupt waits for it a few seconds.
     *
     * @throws EngineUnavailable if the session is ending
     */
    public <T> T creating(Supplier<T> creation) {
        creations.readLock().lock();
        try {
            if (ending) {
                throw new EngineUnavailable("interrupted", "");
            }
            return creation.get();
        } finally {
            creations.readLock().unlock();
        }
    }

    /** Registers what is to be done first on an interrupt, such as killing a process; close the answer when it is over. */
    public Registration onInterrupt(Runnable action) {
        synchronized (interrupts) {
            interrupts.add(action);
        }
        if (ending) {
            action.run();
        }
        return () -> {
            synchronized (interrupts) {
                interrupts.remove(action);
            }
        };
    }

    /** Returns whether the process has been told to end. */
    public boolean ending() {
        return ending;
    }

    @Override
    public void close() {
        if (ending) {
            // The hook is at work; the process ends when it is done, and nothing may be printed meanwhile.
            waitForTheEnd();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            waitForTheEnd();
        }
        List<RuntimeException> problems = cleanUp();
        if (!problems.isEmpty()) {
            RuntimeException first = problems.getFirst();
            problems.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void endNow() {
        ending = true;
        List<Runnable> actions;
        synchronized (interrupts) {
            // The latest first: a program is killed before what it has made is listed.
            actions = List.copyOf(interrupts).reversed();
        }
        // An engine that hangs must not keep the process from ending.
        Thread worker = Thread.ofPlatform().daemon().start(() -> {
            actions.forEach(Runnable::run);
            for (RuntimeException problem : cleanUp()) {
                System.err.println("jslim: could not clean up: " + problem.getMessage());
            }
        });
        try {
            if (!worker.join(HOOK_LIMIT)) {
                System.err.println(
                        "jslim: the engine does not answer; objects labelled " + LABEL + "=" + id + " remain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<RuntimeException> cleanUp() {
        boolean alone = false;
        try {
            alone = creations.writeLock().tryLock(CREATION_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<RuntimeException> problems = new ArrayList<>();
        try {
            attempt(problems, this::removeFromEngine);
            snapshot(files).forEach(f -> attempt(problems, () -> TemporaryFiles.delete(f)));
        } finally {
            if (alone) {
                creations.writeLock().unlock();
            }
        }
        return problems;
    }

    private void removeFromEngine() {
        // A container that somebody else is just removing, such as the engine after a build was cut off, keeps its
        // image busy.
        for (int round = 0; round < ROUNDS && removeOnce(); round++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Removes what it can and returns whether something is still there. */
    private boolean removeOnce() {
        snapshot(containers).forEach(engine::removeContainer);
        List<String> rest = new ArrayList<>(snapshot(images));
        // What somebody else has named, the user with --tag for one, is theirs; the engine refuses to remove what that
        // is made
        // of, and no second round would change it.
        boolean shared = rest.removeIf(this::isNamedByOthers);
        rest.reversed().forEach(image -> engine.removeImage(image, false));
        // The label finds what an interrupted call created without our having seen its id.
        List<EngineObject> labelled = engine.labelled(LABEL, id);
        labelled.forEach(engine::remove);
        return !labelled.isEmpty()
                || rest.stream().filter(image -> !shared || isName(image)).anyMatch(engine::hasImage);
    }

    private boolean isNamedByOthers(String image) {
        // Removing a name takes nothing from the others.
        return !isName(image)
                && engine.hasImage(image)
                && !snapshot(images).containsAll(engine.inspectImage(image).tags());
    }

    private static boolean isName(String image) {
        return !image.startsWith("sha256:") && image.chars().anyMatch(c -> Character.digit(c, 16) < 0);
    }

    private static void attempt(List<RuntimeException> problems, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            problems.add(e);
        }
    }

    private static void waitForTheEnd() {
        while (true) {
            java.util.concurrent.locks.LockSupport.park();
        }
    }

    private static <T> void add(Set<T> all, T one) {
        synchronized (all) {
            all.add(one);
        }
    }

    private static <T> void remove(Set<T> all, T one) {
        synchronized (all) {
            all.remove(one);
        }
    }

    private static <T> List<T> snapshot(Set<T> all) {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** Something registered; closing takes it back. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
