package dev.jslim.analyzer.baseline;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each finding is known, by file. A finding is recognised by its rule and by the words it is about, not by its line, so
 * that it stays known when other lines come and go. Not for use by several threads.
 */
public final class Baseline {
    private final SortedMap<String, SortedMap<Known, Integer>> files = new TreeMap<>();

    /**
     * Adds the findings of a file.
     *
     * @param file the path from the baseline's own folder, with slashes
     */
    public void add(String file, SourceText source, List<Finding> findings) {
        for (Finding finding : findings) {
            add(file, Known.of(finding, source), 1);
        }
    }

    /** Forgets a file, to add what it has now. */
    public void remove(String file) {
        files.remove(file);
    }

    void add(String file, Known known, int count) {
        SortedMap<Known, Integer> ofFile = files.getOrDefault(file, new TreeMap<>());
        ofFile.merge(known, count, Integer::sum);
        files.put(file, ofFile);
    }

    /** Returns the findings that are not known: of several that look alike, those behind as many as are known. */
    public List<Finding> unknown(String file, SourceText source, List<Finding> findings) {
        Map<Known, Integer> left = new HashMap<>(files.getOrDefault(file, new TreeMap<>()));
        List<Finding> unknown = new ArrayList<>();
        for (Finding finding : findings) {
            Known known = Known.of(finding, source);
            int count = left.getOrDefault(known, 0);
            if (count == 0) {
                unknown.add(finding);
            } else {
                left.put(known, count - 1);
            }
        }
        return unknown;
    }

    /** Returns how many known findings of a file are there no more. */
    public int gone(String file, SourceText source, List<Finding> findings) {
        int known = 0;
        for (int count : files.getOrDefault(file, new TreeMap<>()).values()) {
            known += count;
        }
        return known - (findings.size() - unknown(file, source, findings).size());
    }

    /** Returns the files of which something is known, as they were added. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Returns how many findings are known. */
    public int size() {
        int size = 0;
        for (SortedMap<Known, Integer> ofFile : files.values()) {
            for (int count : ofFile.values()) {
                size += count;
            }
        }
        return size;
    }

    SortedMap<String, SortedMap<Known, Integer>> files() {
        return files;
    }
}
