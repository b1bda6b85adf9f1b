package dev.jslim.analyzer.evidence.strace;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.OutsideImage;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.SystemCallNames;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.evidence.strace.StraceCalls.Act;
import dev.jslim.analyzer.image.Paths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows the processes of a log, line by line, and notes what they do with paths. */
final class StraceLog {
    private final String abi;
    private final String workdir;
    private final boolean workdirKnown;
    private final StraceFamily family = new StraceFamily();
    final Map<Observation, Long> counts = new HashMap<>();
    final SortedMap<String, TreeSet<Integer>> systemCalls = new TreeMap<>();
    final List<String> command = new ArrayList<>();
    final Set<String> notes = new HashSet<>();
    private final Map<Integer, StraceProcess> processes = new LinkedHashMap<>();
    private final Set<Integer> attached = new HashSet<>();
    private @Nullable StraceProcess root;

    @Nullable
    Instant started;

    @Nullable
    Integer exitCode;

    boolean ended;
    int calls;
    int strange;

    StraceLog(String abi, String workdir, boolean workdirKnown) {
        this.abi = abi;
        this.workdir = workdir;
        this.workdirKnown = workdirKnown;
    }

    /** Reads a line ahead, for who made whom: a child may write before its parent's call has come back. */
    void foresee(StraceLine line) {
        family.note(line);
    }

    void read(StraceLine line) {
        int remark = line.text().indexOf("strace: ");
        if (remark == 0 || line.text().startsWith("strace: Process ", Math.max(0, remark))) {
            remark(line.text().substring(remark));
            return;
        }
        if (line.text().isBlank()) {
            return;
        }
        if (started == null) {
            started = line.time();
        }
        StraceProcess process = process(line.pid());
        String text = line.text();
        if (text.startsWith("+++ ")) {
            end(process, text);
        } else if (text.startsWith("<... ")) {
            resume(process, text);
        } else if (text.endsWith("<unfinished ...>")) {
            process.unfinished = text.substring(0, text.length() - "<unfinished ...>".length());
        } else if (!text.startsWith("--- ")) {
            call(process, text);
        }
    }

    /** Returns how many processes were made that the log does not follow. */
    int strangers() {
        Set<Integer> made = new HashSet<>(family.children());
        made.removeAll(processes.keySet());
        return made.size();
    }

    private StraceProcess process(int pid) {
        StraceProcess known = processes.get(pid);
        if (known != null && !known.ended) {
            return known;
        }
        StraceProcess process = start(pid);
        root = root == null ? process : root;
        processes.put(pid, process);
        return process;
    }

    private StraceProcess start(int pid) {
        StraceFamily.Birth birth = family.birth(pid);
        StraceProcess parent = birth == null ? null : processes.get(birth.parent());
        if (birth != null && parent != null) {
            return parent.fork(birth.flags());
        }
        if (root == null) {
            return new StraceProcess(workdir, workdirKnown, abi);
        }
        // Without -o a process is named only while there are several: a new name that nobody made is the first one's.
        if (pid != 0 && !attached.contains(pid) && !root.ended && processes.get(0) == root) {
            return root;
        }
        List<StraceProcess> alive =
                processes.values().stream().filter(one -> !one.ended).toList();
        return pid == 0 && alive.size() == 1 ? alive.getFirst() : root.fork("");
    }

    private void remark(String text) {
        String attachment = "strace: Process ";
        if (text.startsWith(attachment) && text.contains(" attached")) {
            attached.add(StraceText.number(text.substring(attachment.length())));
            return;
        }
        int at = text.indexOf("Process PID=");
        if (at >= 0 && text.contains(" runs in ")) {
            StraceProcess process = process(StraceText.number(text.substring(at + "Process PID=".length())));
            process.abi = text.contains("32 bit") ? "i386" : abi;
        }
    }

    private void end(StraceProcess process, String text) {
        if (text.startsWith("+++ superseded by execve in pid ")) {
            // The thread that called goes on under the number of the first one.
            StraceProcess caller =
                    processes.get(StraceText.number(text.substring("+++ superseded by execve in pid ".length())));
            if (caller != null) {
                process.unfinished = caller.unfinished;
                caller.ended = true;
            }
            return;
        }
        process.ended = true;
        if (process == root) {
            ended = true;
            String exited = "+++ exited with ";
            exitCode = text.startsWith(exited) ? (Integer) StraceText.number(text.substring(exited.length())) : null;
        }
    }

    private void resume(StraceProcess process, String text) {
        int end = text.indexOf(" resumed>");
        if (end < 0 || process.unfinished.isEmpty()) {
            strange++;
            return;
        }
        String whole = process.unfinished + text.substring(end + " resumed>".length());
        process.unfinished = "";
        call(process, whole);
    }

    private void call(StraceProcess process, String text) {
        int open = text.indexOf('(');
        StraceText.Split split = open <= 0 ? null : StraceText.split(text.substring(open + 1));
        if (split == null
                || !text.substring(0, open)
                        .chars()
                        .allMatch(c -> c == '_' || c == '?' || Character.isLetterOrDigit(c))) {
            strange++;
            return;
        }
        calls++;
        String name = text.substring(0, open);
        census(process.abi, name);
        StraceResult result = StraceResult.of(split.rest());
        if (result.returned()) {
            for (StraceCalls.Row row : StraceCalls.of(name)) {
                use(process, name, row, split.arguments(), result);
            }
            StraceEffects.apply(this, process, name, split.arguments(), result);
        }
    }

    private void census(String its, String name) {
        Integer number = SystemCallNames.of(its).number(name);
        if (number == null && name.matches("syscall_0x[0-9a-f]{1,4}")) {
            number = Integer.parseInt(name.substring("syscall_0x".length()), 16);
        }
        if (number != null) {
            systemCalls.computeIfAbsent(its, _ -> new TreeSet<>()).add(number);
        }
    }

    private void use(
            StraceProcess process, String name, StraceCalls.Row row, List<String> arguments, StraceResult result) {
        if (row.path() >= arguments.size()) {
            return;
        }
        String argument = arguments.get(row.path());
        String path = row.act() == Act.CONNECT ? socket(argument) : StraceText.string(argument);
        if (path == null || path.isEmpty()) {
            if (StraceText.isCutOff(argument)) {
                notes.add("paths were cut off by strace and are missing; a larger -s writes them");
            }
            return;
        }
        String absolute = absolute(process, row.directory() < 0 ? null : arguments.get(row.directory()), path);
        Use use = StraceUse.of(row.act(), name, arguments, result);
        record(process, absolute, use, result);
    }

    private void record(StraceProcess process, String path, Use use, StraceResult result) {
        int error = StraceUse.error(result);
        String real = error == 0 ? result.path() : null;
        if (OutsideImage.contains(path) && (real == null || OutsideImage.contains(real))) {
            return;
        }
        String resolved = real == null || real.equals(path) || OutsideImage.contains(path) ? null : real;
        String asked = OutsideImage.contains(path) && real != null ? real : path;
        counts.merge(new Observation(asked, resolved, use, error, process.executable, Phase.START, 1), 1L, Long::sum);
    }

    /** Notes that a directory was listed, however it was opened. */
    void listed(StraceProcess process, String directory) {
        if (!OutsideImage.contains(directory)) {
            counts.merge(
                    new Observation(directory, null, Use.LISTED, 0, process.executable, Phase.START, 1), 1L, Long::sum);
        }
    }

    /** Returns the path as the container has it; what it is relative to is noted if it is not known. */
    String absolute(StraceProcess process, @Nullable String directory, String path) {
        if (path.startsWith("/")) {
            return process.absolute(path);
        }
        if (directory != null) {
            String annotated = StraceText.annotation(directory);
            if (annotated != null) {
                return Paths.join(annotated, path);
            }
            int number = StraceText.number(directory);
            if (number >= 0) {
                String known = process.descriptor(number);
                if (known.isEmpty()) {
                    notes.add("some relative paths start from directories that the log does not name; strace -y does");
                }
                return Paths.join(known.isEmpty() ? process.directory() : known, path);
            }
        }
        if (!process.knowsDirectory()) {
            notes.add("the log does not say where the first program was started: " + workdir + " was taken for it");
        }
        return process.absolute(path);
    }

    private static @Nullable String socket(String address) {
        int at = address.indexOf("sun_path=");
        return !address.contains("AF_UNIX") || at < 0 ? null : StraceText.string(sunPath(address, at));
    }

    private static String sunPath(String address, int at) {
        String rest = address.substring(at + "sun_path=".length());
        return rest.endsWith("}") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
