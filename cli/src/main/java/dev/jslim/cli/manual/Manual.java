package dev.jslim.cli.manual;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of a command that its options do not say. Texts are plain: no markup and no format is looked for in them.
 *
 * @param paragraphs what it does, in more words than its summary
 * @param headings of its options, in any order; options before the first heading are under "Options"
 * @param exitStatus what its exit statuses mean
 * @param environment which variables it reads
 * @param files what it reads or writes without having been told to
 */
public record Manual(
        List<String> paragraphs,
        List<Heading> headings,
        List<Entry> exitStatus,
        List<Example> examples,
        List<Entry> environment,
        List<Entry> files) {
    /** Returns a manual with these paragraphs, and nothing else yet. */
    public static Manual of(String... paragraphs) {
        return new Manual(List.of(paragraphs), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns this with a heading above the option of that name. */
    public Manual heading(String option, String text) {
        return new Manual(
                paragraphs, plus(headings, new Heading(option, text)), exitStatus, examples, environment, files);
    }

    /** Returns this with the meaning of one more exit status. */
    public Manual exit(int status, String meaning) {
        Entry entry = new Entry(Integer.toString(status), meaning);
        return new Manual(paragraphs, headings, plus(exitStatus, entry), examples, environment, files);
    }

    /** Returns this with one more example. */
    public Manual example(String line, String text) {
        return new Manual(
                paragraphs, headings, exitStatus, plus(examples, new Example(line, text)), environment, files);
    }

    /** Returns this with one more variable that is read. */
    public Manual variable(String name, String text) {
        return new Manual(paragraphs, headings, exitStatus, examples, plus(environment, new Entry(name, text)), files);
    }

    /** Returns this with one more file. */
    public Manual file(String name, String text) {
        return new Manual(paragraphs, headings, exitStatus, examples, environment, plus(files, new Entry(name, text)));
    }

    private static <T> List<T> plus(List<T> some, T last) {
        List<T> all = new ArrayList<>(some);
        all.add(last);
        return List.copyOf(all);
    }
}
