package dev.jslim.tracer.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a request carries; texts may name variables as {@link Template} explains. */
public sealed interface Body {
    /** Returns the options that say it, as words: {@code -d}, {@code a=1}. */
    List<String> options();

    /** Returns it with other files for those that it sends. */
    default Body withFiles(UnaryOperator<FileContent> other) {
        return switch (this) {
            case None none -> none;
            case Data data ->
                new Data(data.parts().stream()
                        .map(part -> part instanceof Content content ? new Content(other.apply(content.file())) : part)
                        .toList());
            case Multipart form ->
                new Multipart(form.parts().stream()
                        .map(part -> part.file() == null ? part : part.with(other.apply(part.file())))
                        .toList());
        };
    }

    /** No body. */
    record None() implements Body {
        @Override
        public List<String> options() {
            return List.of();
        }
    }

    /** Parts that are joined with {@code &}; a single one is sent as it is. */
    record Data(List<Part> parts) implements Body {
        public Data {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> options() {
            List<String> options = new ArrayList<>();
            for (Part part : parts) {
                switch (part) {
                    case Text text -> {
                        options.add(text.text().startsWith("@") ? "--data-raw" : "-d");
                        options.add(text.text());
                    }
                    case Content content -> {
                        options.add("-d");
                        options.add("@" + content.file());
                    }
                    case Field field -> {
                        options.add("--data-urlencode");
                        options.add(field.name() + "=" + field.value());
                    }
                }
            }
            return options;
        }
    }

    /** A part of the data. */
    sealed interface Part {}

    /** A text, sent as it is. */
    record Text(String text) implements Part {}

    /** The bytes of a file, sent as they are. */
    record Content(FileContent file) implements Part {}

    /**
     * A field of a form.
     *
     * @param name sent as it is
     * @param value encoded for the form
     */
    record Field(String name, String value) implements Part {}

    /** A form that can hold files, sent as {@code multipart/form-data}. */
    record Multipart(List<FormPart> parts) implements Body {
        public Multipart {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> options() {
            List<String> options = new ArrayList<>();
            for (FormPart part : parts) {
                options.add(part.file() != null || part.plain() ? "-F" : "--form-string");
                options.add(part.toString());
            }
            return options;
        }
    }
}
