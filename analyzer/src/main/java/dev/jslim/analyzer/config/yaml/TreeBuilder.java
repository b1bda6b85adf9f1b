package dev.jslim.analyzer.config.yaml;

import dev.jslim.analyzer.config.yaml.Yaml.Place;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree from the parser's events: its own composer would recurse as deep as a file nests, stop at the first key that
 * is there twice, and expand aliases without end.
 */
final class TreeBuilder {
    private static final int DEEPEST = 12;
    private static final int MOST_VALUES = 10_000;

    private final int deepest;
    private final int mostValues;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Sized> anchors = new HashMap<>();
    private @Nullable Yaml root;
    private int documents;
    private int values;

    /** A value, and how many values it is if all aliases are written out. */
    private record Sized(Yaml value, int size) {}

    /** A list or mapping that is not complete. */
    private static final class Frame {
        private final Place start;
        private final boolean mapping;
        private final @Nullable String anchor;
        private final int before;
        private final List<Yaml> items = new ArrayList<>();
        private final List<Yaml.Entry> entries = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private @Nullable Yaml key;

        Frame(Place start, boolean mapping, @Nullable String anchor, int before) {
            this.start = start;
            this.mapping = mapping;
            this.anchor = anchor;
            this.before = before;
        }
    }

    /** What ends the reading of a file at once. */
    private static final class Hopeless extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        Hopeless(Place place, String message) {
            super(message, null, false, false);
            this.line = place.line();
            this.column = place.column();
        }
    }

    /** Builds the tree of a configuration. */
    TreeBuilder() {
        this(DEEPEST, MOST_VALUES);
    }

    /** Builds a tree within other limits. */
    TreeBuilder(int deepest, int mostValues) {
        this.deepest = deepest;
        this.mostValues = mostValues;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns the value of the document, or null if there is none. */
    @Nullable
    Yaml build(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("configuration")
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                take(event);
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(text, e));
        } catch (YamlEngineException e) {
            problems.add(new Problem(1, 1, "no YAML: " + oneLine(String.valueOf(e.getMessage()))));
        } catch (Hopeless e) {
            problems.add(new Problem(e.line, e.column, String.valueOf(e.getMessage())));
        }
        return root;
    }

    private void take(Event event) throws Hopeless {
        Place place = place(event);
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (++documents > 1) {
                    throw new Hopeless(place, "a second document begins here; a configuration is a single one");
                }
            }
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                Yaml value = new Scalar(scalar.getValue(), Types.of(scalar, text -> tag(text, place)), place);
                values++;
                remember(anchor(scalar), value, 1);
                add(value);
            }
            case Alias -> {
                String name = ((AliasEvent) event).getAlias().getValue();
                Sized meant = anchors.get(name);
                if (meant == null) {
                    throw new Hopeless(place, "there is no anchor &" + name + " above");
                }
                values += meant.size();
                add(meant.value());
            }
            case SequenceStart, MappingStart -> {
                ((CollectionStartEvent) event).getTag().ifPresent(tag -> tag(tag, place));
                open.push(new Frame(place, event instanceof MappingStartEvent, anchor((NodeEvent) event), values++));
                if (open.size() > deepest) {
                    throw new Hopeless(place, "nested deeper than " + deepest + " lists and mappings");
                }
            }
            case SequenceEnd, MappingEnd -> {
                Frame done = open.pop();
                Place whole = new Place(done.start.line(), done.start.column(), place.endLine(), place.endColumn());
                Yaml value = done.mapping ? new Yaml.Table(done.entries, whole) : new Yaml.Items(done.items, whole);
                remember(done.anchor, value, values - done.before);
                add(value);
            }
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
        if (values > mostValues) {
            throw new Hopeless(place, "more than " + mostValues + " values, aliases written out");
        }
    }

    private void add(Yaml value) {
        Frame frame = open.peek();
        if (frame == null) {
            root = value;
        } else if (!frame.mapping) {
            frame.items.add(value);
        } else if (frame.key == null) {
            frame.key = value;
        } else {
            Yaml key = frame.key;
            frame.key = null;
            if (!(key instanceof Scalar name)) {
                problems.add(Problem.at(key, "a key is a single word, not " + key.kind()));
            } else if (!frame.names.add(name.text())) {
                problems.add(Problem.at(key, "the key '" + name.text() + "' is there twice; join the two"));
            } else {
                frame.entries.add(new Yaml.Entry(name, value));
            }
        }
    }

    private void remember(@Nullable String anchor, Yaml value, int size) {
        if (anchor != null) {
            anchors.put(anchor, new Sized(value, size));
        }
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }

    private void tag(String tag, Place place) {
        if (!tag.startsWith("tag:yaml.org,2002:")) {
            problems.add(new Problem(place.line(), place.column(), "the tag " + tag + " means nothing here"));
        }
    }

    private static Place place(Event event) {
        Optional<Mark> start = event.getStartMark();
        Optional<Mark> end = event.getEndMark();
        return new Place(
                start.map(Mark::getLine).orElse(0) + 1,
                start.map(Mark::getColumn).orElse(0) + 1,
                end.map(Mark::getLine).orElse(0) + 1,
                end.map(Mark::getColumn).orElse(0) + 1);
    }

    private static Problem syntax(String text, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        int tab = tab(text, line);
        if (tab > 0) {
            return new Problem(line, tab, "a tab indents this line; YAML is indented by blanks only");
        }
        String context = e.getContext() == null ? "" : oneLine(e.getContext()) + ", ";
        return new Problem(line, column, "no YAML: " + context + oneLine(String.valueOf(e.getProblem())));
    }

    /** Returns the column of a tab before the first word of a line, or 0. */
    private static int tab(String text, int line) {
        String content = text.lines().skip(line - 1L).findFirst().orElse("");
        int blank = 0;
        while (blank < content.length() && content.charAt(blank) == ' ') {
            blank++;
        }
        return blank < content.length() && content.charAt(blank) == '\t' ? blank + 1 : 0;
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
