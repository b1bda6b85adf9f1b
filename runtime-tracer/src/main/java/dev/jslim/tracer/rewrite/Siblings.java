package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.rewrite.SiblingImage;
import dev.jslim.analyzer.rewrite.SiblingNames;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.minify.ImageStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smaller images of a base image's family that the engine has. Nothing is pulled: what is not there is not proposed. */
final class Siblings implements AutoCloseable {
    private final List<SiblingImage> images = new ArrayList<>();

    private Siblings() {}

    static Siblings of(Session session, Stage stage) {
        Siblings siblings = new Siblings();
        ImageReference base = base(stage);
        if (base != null) {
            ContainerEngine engine = session.engine();
            ImageStore store = new ImageStore(session);
            long bytes = engine.hasImage(base.toString())
                    ? engine.inspectImage(base.toString()).bytes()
                    : Long.MAX_VALUE;
            for (String name : SiblingNames.of(base)) {
                if (engine.hasImage(name) && engine.inspectImage(name).bytes() < bytes) {
                    siblings.images.add(new SiblingImage(name, store.open(name)));
                }
            }
            siblings.images.sort(
                    Comparator.comparingLong(image -> image.archive().layerBytes()));
        }
        return siblings;
    }

    List<SiblingImage> images() {
        return images;
    }

    @Override
    public void close() {
        images.forEach(image -> image.archive().close());
    }

    /** A base that a build argument names may be another one the next time: only a literal name has siblings. */
    private static @Nullable ImageReference base(Stage stage) {
        Stage root = stage;
        for (Stage parent = root.parent(); parent != null; parent = root.parent()) {
            root = parent;
        }
        Word word = root.from() == null ? null : root.from().image();
        return word != null && word.literal() != null && root.base() instanceof Base.External external
                ? external.reference()
                : null;
    }
}
