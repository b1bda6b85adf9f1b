package dev.jslim.tracer.trace;

import dev.jslim.tracer.Progress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a user is told. */
final class Said implements Progress {
    final List<String> notes = new ArrayList<>();

    @Override
    public void step(String what) {}

    @Override
    public void detail(String what) {}

    @Override
    public void note(String text) {
        notes.add(text);
    }
}
