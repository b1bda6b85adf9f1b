package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form that is sent in parts.
 *
 * @param value what it holds, if that is no file
 * @param file whose content it holds, or null
 * @param fileName what the server is told that the file is called; empty for its own name
 * @param type media type of the part; empty to say none of a text, {@code application/octet-stream} of a file
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
public record FormPart(String name, String value, @Nullable FileContent file, String fileName, String type) {
    private static final String HINT =
            "write -F name=value or -F name=@file, with ;type=image/png or ;filename=a.png behind the file if need be";

    /** Returns a field with a text. */
    public static FormPart text(String name, String value) {
        return new FormPart(named(name), value, null, "", "");
    }

    /** Returns a field with a file. */
    public static FormPart file(String name, FileContent file, String fileName, String type) {
        return new FormPart(named(name), "", file, clean(fileName), clean(type));
    }

    /** Returns the field in {@code name=value}, {@code name=@file;type=…;filename=…}. */
    static FormPart parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputInvalid("'" + text + "' is no field of a form", HINT);
        }
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1);
        if (!value.startsWith("@")) {
            return text(name, value);
        }
        FileContent file = FileContent.parse(value.substring(1));
        String[] options = file.path().split(";", -1);
        String type = "";
        String fileName = "";
        for (int i = 1; i < options.length; i++) {
            String option = options[i].strip();
            if (option.startsWith("type=")) {
                type = option.substring("type=".length());
            } else if (option.startsWith("filename=")) {
                fileName = option.substring("filename=".length());
            } else {
                throw new InputInvalid("'" + option + "' means nothing behind a file", HINT);
            }
        }
        return file(name, new FileContent(options[0], file.digest()), fileName, type);
    }

    /** Returns the field with another file. */
    FormPart with(FileContent other) {
        return new FormPart(name, value, other, fileName, type);
    }

    /** Returns whether its text is no other kind of field when it is written behind {@code -F}. */
    boolean plain() {
        return !value.startsWith("@");
    }

    @Override
    public String toString() {
        if (file == null) {
            return name + "=" + value;
        }
        String options = (type.isEmpty() ? "" : ";type=" + type) + (fileName.isEmpty() ? "" : ";filename=" + fileName);
        return name + "=@" + new FileContent(file.path() + options, file.digest());
    }

    private static String named(String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw new InputInvalid("'" + name + "' is no name of a field", HINT);
        }
        return clean(name);
    }

    /** What stands in a header of the part must not end it. */
    private static String clean(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new InputInvalid("a field of a form has a control character in its name, type or file name", HINT);
        }
        return text;
    }
}
