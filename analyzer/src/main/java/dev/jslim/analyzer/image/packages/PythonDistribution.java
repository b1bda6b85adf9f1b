package dev.jslim.analyzer.image.packages;

import dev.jslim.analyzer.image.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A Python distribution: what one {@code pip install NAME} installs.
 *
 * @param name normalised as PEP 503 has it: lower case, runs of {@code -_.} as one {@code -}
 * @param info its {@code .dist-info} or {@code .egg-info}
 * @param files what belongs to it, its info included
 * @param modules names that can be imported from it
 * @param requires normalised names of what it depends on whatever extras were chosen
 */
public record PythonDistribution(
        String name, String version, Node info, List<Node> files, Set<String> modules, List<String> requires) {
    public PythonDistribution {
        files = List.copyOf(files);
        modules = Set.copyOf(modules);
        requires = List.copyOf(requires);
    }

    /** Returns the name in the form in which names are compared. */
    public static String normalised(String name) {
        StringBuilder normalised = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                normalised.append(c);
            } else if (i == 0 || normalised.charAt(normalised.length() - 1) != '-') {
                normalised.append('-');
            }
        }
        return normalised.toString().toLowerCase(Locale.ROOT);
    }
}
