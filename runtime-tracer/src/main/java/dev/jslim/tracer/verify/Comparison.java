package dev.jslim.tracer.verify;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.probe.Answer;
import java.util.ArrayList;
import java.util.List;

/** Compares the answers of a candidate with what the original answers. */
final class Comparison {
    private static final int SHOWN = 100;

    private Comparison() {}

    /** Returns the differences, in the order of the probes; a probe that was not answered is none, its failure says why. */
    static List<Difference> of(List<Expectation> expected, List<Answer> actual) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(expected.get(i), actual.get(i), differences);
        }
        return differences;
    }

    private static void compare(Expectation expected, Answer actual, List<Difference> differences) {
        String probe = expected.probe().text();
        if (expected.status() != actual.status()) {
            differences.add(new Difference(
                    probe, "answers " + actual.status() + " instead of " + expected.status() + quote(actual.body())));
        } else if (!expected.contentType().equals(actual.contentType())) {
            differences.add(new Difference(
                    probe, "answers " + named(actual.contentType()) + " instead of " + named(expected.contentType())));
        } else if (expected.steady()
                && !expected.body().digest().equals(actual.body().digest())) {
            differences.add(new Difference(probe, body(expected.body(), actual.body())));
        }
    }

    private static String body(Content expected, Content actual) {
        List<String> before = expected.text().lines().toList();
        List<String> after = actual.text().lines().toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : "";
            String is = i < after.size() ? after.get(i) : "";
            if (!was.equals(is)) {
                return "answers another body: line " + (i + 1) + " is '" + shorten(is) + "' instead of '" + shorten(was)
                        + "'";
            }
        }
        return "answers another body: " + actual.bytes() + " instead of " + expected.bytes() + " bytes";
    }

    private static String quote(Content body) {
        String first = body.text().lines().findFirst().orElse("").strip();
        return first.isEmpty() ? "" : ": '" + shorten(first) + "'";
    }

    private static String shorten(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String named(String contentType) {
        return contentType.isEmpty() ? "no media type" : contentType;
    }
}
