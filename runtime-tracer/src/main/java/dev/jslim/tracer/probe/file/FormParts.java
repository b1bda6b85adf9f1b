package dev.jslim.tracer.probe.file;

import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.tracer.probe.FileContent;
import dev.jslim.tracer.probe.FormPart;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a form that holds files. */
final class FormParts {
    private FormParts() {}

    static @Nullable FormPart text(Fields fields, String name, Yaml value) {
        String text = fields.text(value, "a text");
        return fields.read(value, () -> FormPart.text(name, text));
    }

    static @Nullable FormPart file(Fields fields, List<Problem> problems, String name, Yaml value) {
        if (value instanceof Yaml.Table table) {
            Fields inner = new Fields(table, problems);
            inner.only("a file", Set.of("path", "type", "filename"));
            return inner.read(
                    value,
                    () -> FormPart.file(
                            name,
                            new FileContent(inner.text("path", ""), ""),
                            inner.text("filename", ""),
                            inner.text("type", "")));
        }
        String path = fields.text(value, "a path");
        return fields.read(value, () -> FormPart.file(name, new FileContent(path, ""), "", ""));
    }
}
