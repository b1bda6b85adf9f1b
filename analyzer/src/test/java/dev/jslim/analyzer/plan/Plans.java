package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.ImageFile;
import dev.jslim.analyzer.image.LayerTar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plans for images that tests make. */
public final class Plans {
    private final ImageFile image;
    private final Path directory;
    private final List<Observation> observations = new ArrayList<>();
    private PlanOptions options = PlanOptions.defaults();

    public Plans(Path directory, LayerTar... layers) {
        this.directory = directory;
        image = new ImageFile();
        Arrays.stream(layers).forEach(image::layer);
    }

    public Plans runtime(String json) {
        image.runtime(json);
        return this;
    }

    public Plans saw(Use use, String path) {
        observations.add(new Observation(path, null, use, 0, "/bin/app", Phase.START, 1));
        return this;
    }

    public Plans missed(String path) {
        observations.add(new Observation(path, null, Use.OPENED, 2, "/bin/app", Phase.START, 1));
        return this;
    }

    public Plans read(String... paths) {
        for (String path : paths) {
            saw(Use.OPENED, path);
        }
        return this;
    }

    public Plans with(PlanOptions newOptions) {
        options = newOptions;
        return this;
    }

    public Plans level(Level level) {
        return with(options.withLevel(level));
    }

    public ImageArchive open() {
        return image.open(directory);
    }

    /** Plans, closes the image and returns the plan, which has all but the files' contents. */
    public KeepPlan plan() {
        try (ImageArchive opened = open()) {
            return plan(opened);
        }
    }

    public KeepPlan plan(ImageArchive opened) {
        return Planner.plan(opened, new Evidence(opened.id(), "linux/amd64", List.of(), observations), options);
    }

    /** Returns the kept paths, those left out that are only directories. */
    public List<String> files() {
        KeepPlan plan = plan();
        return plan.kept().values().stream()
                .filter(kept -> !kept.node().isDirectory())
                .map(kept -> kept.node().path())
                .toList();
    }
}
