package dev.jslim.analyzer.evidence.strace;

import dev.jslim.analyzer.image.Paths;
import java.util.HashMap;
import java.util.Map;

/** What a process' calls have made of it: what its relative paths are relative to, and which program it runs. */
final class StraceProcess {
    /** Directory and root, which threads share. */
    private static final class Place {
        String directory;
        String root = "";
        boolean known;

        Place(String directory, boolean known) {
            this.directory = directory;
            this.known = known;
        }
    }

    private Place place;
    private final Map<Integer, String> descriptors;
    /** The program that it runs; empty before its first {@code execve}. */
    String executable = "";

    String abi;
    /** What was written of a call that has not come back yet; empty if there is none. */
    String unfinished = "";

    boolean ended;

    StraceProcess(String directory, boolean known, String abi) {
        this.place = new Place(directory, known);
        this.descriptors = new HashMap<>();
        this.abi = abi;
    }

    private StraceProcess(StraceProcess parent, boolean sharesPlace, boolean sharesDescriptors) {
        this.place = parent.place;
        if (!sharesPlace) {
            place = new Place(parent.place.directory, parent.place.known);
            place.root = parent.place.root;
        }
        this.descriptors = sharesDescriptors ? parent.descriptors : new HashMap<>(parent.descriptors);
        this.executable = parent.executable;
        this.abi = parent.abi;
    }

    /** Returns the child that a call with these flags makes. */
    StraceProcess fork(String flags) {
        return new StraceProcess(this, flags.contains("CLONE_FS"), flags.contains("CLONE_FILES"));
    }

    boolean knowsDirectory() {
        return place.known;
    }

    void changeDirectory(String path) {
        place.directory = path;
        place.known = true;
    }

    void changeRoot(String path) {
        place.root = path.equals("/") ? "" : path;
    }

    /** Returns the absolute path of one that is relative to the directory. */
    String absolute(String path) {
        return path.startsWith("/") ? place.root + path : Paths.join(place.directory, path);
    }

    String directory() {
        return place.directory;
    }

    void opened(int descriptor, String path) {
        if (descriptor >= 0) {
            descriptors.put(descriptor, path);
        }
    }

    String descriptor(int number) {
        return descriptors.getOrDefault(number, "");
    }

    void closed(int descriptor) {
        descriptors.remove(descriptor);
    }
}
