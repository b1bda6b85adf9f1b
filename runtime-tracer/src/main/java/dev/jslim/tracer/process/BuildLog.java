package dev.jslim.tracer.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Understands what {@code docker build} prints: which instruction is at work, and what the builder leaves in the engine.
 * BuildKit's plain progress has lines such as {@code #7 [3/5] RUN make}, the classic builder's {@code Step 3/5 : RUN make}.
 */
final class BuildLog {
    private static final int TAIL = 30;

    private final Deque<String> tail = new ArrayDeque<>();
    private final List<String> images = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();
    private String instruction = "";
    private String number = "";
    private String failedInstruction = "";
    private boolean cached;
    private boolean ruled;

    /** Takes the next line and returns whether a step begins with it. */
    synchronized boolean accept(String line) {
        String before = step();
        if (line.startsWith("Step 1/")) {
            tail.clear(); // before it the program advertises another builder
        }
        tail.addLast(line);
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
        String text = line.strip();
        if (line.startsWith("Step ")) {
            int colon = line.indexOf(" : ");
            number = colon < 0 ? "" : line.substring("Step ".length(), colon);
            instruction = colon < 0 ? line : line.substring(colon + 3);
            cached = false;
        } else if (text.equals("---> Using cache")) {
            cached = true;
        } else if (text.startsWith("---> Running in ")) {
            addId(containers, text.substring("---> Running in ".length()));
        } else if (text.startsWith("---> ") && !cached) {
            addId(images, text.substring("---> ".length()));
        } else if (isStep(line)) {
            int end = line.indexOf("] ");
            // [internal] and [auth] stand before what the builder does for itself; "builder 2/5" has the stage's name.
            number = line.substring(line.indexOf(" [") + 2, end);
            number = number.indexOf('/') < 0 ? "" : number.substring(number.lastIndexOf(' ') + 1);
            instruction = line.substring(end + 2);
        } else if (ruled && line.startsWith(" > ") && text.endsWith(":")) {
            // "] " ends the number of a step; what fails before the first step, such as fetching a frontend, has none.
            int number = text.startsWith("> [") ? text.indexOf("] ") : 0;
            failedInstruction = text.substring(number + 2, text.length() - 1);
        } else if (line.startsWith("#")) {
            addId(images, written(line));
        }
        ruled = line.equals("------");
        return !step().equals(before);
    }

    /** Whether it is like {@code #7 [3/5] RUN make}; what a program prints has the time after the number. */
    private static boolean isStep(String line) {
        int space = line.indexOf(' ');
        return line.startsWith("#") && line.startsWith(" [", space) && line.contains("] ");
    }

    /** Returns the id of the image in a line such as {@code #9 writing image sha256:ID done}, or nothing. */
    private static String written(String line) {
        // A program's output has the time between the number and itself.
        String[] words = line.split(" ", 5);
        boolean writes = words.length > 3 && words[1].equals("writing") && words[2].equals("image");
        return writes && words[3].startsWith("sha256:") ? words[3].substring("sha256:".length()) : "";
    }

    private static void addId(List<String> ids, String id) {
        if (id.length() >= 12 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            ids.add(id);
        }
    }

    /** Returns the ids, mostly short ones, of the images that the builder said it made or started from, oldest first. */
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

    /** Returns the step at work as {@code 3/5 RUN make}, or nothing before the first. */
    synchronized String step() {
        return number.isEmpty() ? instruction : number + " " + instruction;
    }

    /** Returns the last lines. */
    synchronized List<String> tail() {
        return List.copyOf(tail);
    }
}
