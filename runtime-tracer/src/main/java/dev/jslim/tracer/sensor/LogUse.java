package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.OutsideImage;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Use;
import org.jspecify.annotations.Nullable;

/** Turns an F record, {@code F op errno type executable path [real]}, into an observation. */
final class LogUse {
    private static final int MAX_ERRNO = 4095;
    /** The type of what is not there but is about to be created by this very call. */
    private static final String CREATED = "+";

    private LogUse() {}

    /** Returns the observation, or null if the record says nothing about the image. */
    static @Nullable Observation observation(LogLines line, boolean sensorItself, String executable, Phase phase) {
        int errno = line.number(2, MAX_ERRNO);
        String type = line.field(3);
        String path = absolute(line, 5);
        String real = line.fields() > 6 ? absolute(line, 6) : null;
        boolean created = type.equals(CREATED);
        Use use = use(line, type, errno != 0 && !created, created);
        if (sensorItself && errno != 0) {
            return null; // the sensor's own search along PATH
        }
        if (OutsideImage.contains(path)) {
            if (real == null || OutsideImage.contains(real)) {
                return null;
            }
            path = real;
            real = null;
        }
        String resolved = real == null || real.equals(path) ? null : stable(real);
        return new Observation(path, resolved, use, created ? 0 : errno, executable, phase, 1);
    }

    private static Use use(LogLines line, String type, boolean failed, boolean created) {
        boolean directory = type.equals("d");
        boolean link = type.equals("l");
        return switch (line.field(1)) {
            case "x", "X" -> Use.EXECUTED;
            case "L" -> Use.LOADED;
            case "r" -> directory ? Use.LISTED : Use.OPENED;
            case "d" -> Use.LISTED;
            case "s", "a", "t", "i", "c", "p", "R" -> Use.STATTED;
            case "l" -> link ? Use.LINK_READ : Use.STATTED;
            case "k" -> link || failed ? Use.LINK_READ : Use.STATTED;
            case "w", "m" -> Use.WRITTEN;
            case "n" -> created || failed ? Use.CREATED : Use.WRITTEN;
            // To create what is there fails, and the program goes on because it is there.
            case "M" -> created || failed ? Use.CREATED : Use.STATTED;
            case "D" -> Use.REMOVED;
            case "u", "U" -> Use.CONNECTED;
            default -> throw line.problem("unknown use " + line.field(1));
        };
    }

    private static String absolute(LogLines line, int index) {
        String path = line.field(index);
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw line.problem("not an absolute path: " + path);
        }
        return path;
    }

    /** Process numbers differ from run to run: what leads to the sensor's own directory in /proc leads to "self". */
    private static String stable(String real) {
        String prefix = "/proc/";
        if (!real.startsWith(prefix)) {
            return real;
        }
        int end = prefix.length();
        while (end < real.length() && real.charAt(end) >= '0' && real.charAt(end) <= '9') {
            end++;
        }
        return end == prefix.length() ? real : prefix + "self" + real.substring(end);
    }
}
