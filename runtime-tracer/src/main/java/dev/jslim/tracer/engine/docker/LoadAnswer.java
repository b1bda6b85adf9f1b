package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.LoadResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import java.util.ArrayList;
import java.util.List;

/** What the engine says while it loads an image: {@code Loaded image: name} or {@code Loaded image ID: sha256:…}. */
final class LoadAnswer extends ResultCallback.Adapter<LoadResponseItem> {
    private final List<String> loaded = new ArrayList<>();
    private String problem = "";

    @Override
    public synchronized void onNext(LoadResponseItem item) {
        ResponseItem.ErrorDetail error = item.getErrorDetail();
        if (error != null && error.getMessage() != null) {
            problem = error.getMessage();
        }
        String text = item.getStream() == null ? "" : item.getStream().strip();
        for (String prefix : List.of("Loaded image ID:", "Loaded image:")) {
            if (text.startsWith(prefix)) {
                loaded.add(text.substring(prefix.length()).strip());
                break;
            }
        }
    }

    /** Returns the ids or names that were loaded. */
    synchronized List<String> images() {
        if (!problem.isEmpty()) {
            throw new EngineUnavailable("the engine could not load the image: " + problem, "");
        }
        return List.copyOf(loaded);
    }
}
