package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.packages.DpkgDatabase;
import dev.jslim.analyzer.image.packages.InstalledPackage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What installing a Debian package brings along, and how large that is.
 *
 * @see <a href="https://manpages.debian.org/bookworm/dpkg-dev/deb-control.5.en.html">deb-control(5)</a>
 */
final class Dependencies {
    private final Map<String, Map<String, String>> fields = new HashMap<>();
    private final Map<String, String> providers = new HashMap<>();

    /** Reads what the database of an image says of its packages. */
    Dependencies(DpkgDatabase database) {
        for (InstalledPackage one : database.packages()) {
            Map<String, String> own = fields(database.paragraph(one));
            fields.put(one.name(), own);
            names(own.getOrDefault("Provides", "")).forEach(name -> providers.putIfAbsent(name, one.name()));
        }
    }

    /** Returns these packages and all that they depend on, as far as it is installed. */
    Set<String> closure(Collection<String> names) {
        Set<String> all = new TreeSet<>();
        Deque<String> pending = new ArrayDeque<>(names);
        while (!pending.isEmpty()) {
            String wanted = pending.removeFirst();
            String name = fields.containsKey(wanted) ? wanted : providers.getOrDefault(wanted, wanted);
            Map<String, String> own = fields.get(name);
            if (own != null && all.add(name)) {
                pending.addAll(names(own.getOrDefault("Depends", "")));
                pending.addAll(names(own.getOrDefault("Pre-Depends", "")));
            }
        }
        return all;
    }

    /** Returns the bytes that the package says it takes when installed; 0 if it says nothing. */
    long bytes(String name) {
        try {
            return Long.parseLong(fields.getOrDefault(name, Map.of()).getOrDefault("Installed-Size", "0")) * 1024;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Map<String, String> fields(String paragraph) {
        Map<String, String> fields = new HashMap<>();
        for (String line : paragraph.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != ' ') {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /** {@code libc6 (>= 2.36), debconf (>= 0.5) | debconf-2.0, python3:any} names libc6, debconf and python3. */
    private static List<String> names(String relations) {
        List<String> names = new ArrayList<>();
        for (String relation : relations.split(",", -1)) {
            String name = relation.strip().split("[|(: ]", 2)[0];
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
