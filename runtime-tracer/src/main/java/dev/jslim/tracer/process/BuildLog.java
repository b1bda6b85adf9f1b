package dev.jslim.tracer.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Understands what {@code docker build} prints: which instruction is at work, and what the classic builder leaves in the
 * engine. BuildKit's plain progress has lines such as {@code #7 [3/5] RUN make}, the classic builder's {@code Step 3/5 : RUN make}.
 */
final class BuildLog {
    private static final int TAIL = 30;

    private final Deque<String> tail = new ArrayDeque<>();
    private final List<String> images = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();
    private String instruction = "";
    private String failedInstruction = "";
    private boolean cached;

    /** Takes the next line. */
    synchronized void accept(String line) {
        tail.addLast(line);
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
        String text = line.strip();
        if (line.startsWith("Step ")) {
            int colon = line.indexOf(" : ");
            instruction = colon < 0 ? line : line.substring(colon + 3);
            cached = false;
        } else if (text.equals("---> Using cache")) {
            cached = true;
        } else if (text.startsWith("---> Running in ")) {
            addId(containers, text.substring("---> Running in ".length()));
        } else if (text.startsWith("---> ") && !cached) {
            addId(images, text.substring("---> ".length()));
        } else if (line.startsWith("#") && line.contains(" [") && line.contains("] ")) {
            instruction = line.substring(line.indexOf("] ") + 2);
        } else if (text.startsWith("> [") && text.endsWith(":")) {
            failedInstruction = text.substring(text.indexOf("] ") + 2, text.length() - 1);
        }
    }

    private static void addId(List<String> ids, String id) {
        if (id.length() >= 12 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            ids.add(id);
        }
    }

    /** Returns the short ids of the images that the classic builder said it made or started from, oldest first. */
    synchronized List<String> images() {
        return List.copyOf(images);
    }

    /** Returns the ids of the containers that the classic builder ran. */
    synchronized List<String> containers() {
        return List.copyOf(containers);
    }

    /** Returns the instruction that failed, or the last one that was started, or nothing. */
    synchronized String instruction() {
        return failedInstruction.isEmpty() ? instruction : failedInstruction;
    }

    /** Returns the last lines. */
    synchronized List<String> tail() {
        return List.copyOf(tail);
    }
}
