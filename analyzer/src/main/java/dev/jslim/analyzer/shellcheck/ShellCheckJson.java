package dev.jslim.analyzer.shellcheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jslim.analyzer.lint.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code shellcheck --format=json1} prints; fields that later versions add are passed over.
 *
 * @see <a href="https://github.com/koalaman/shellcheck/blob/master/shellcheck.1.md">the manual, under FORMATS</a>
 */
final class ShellCheckJson {
    private final JsonParser json;
    private final Map<Integer, List<ShellComment>> byFile = new TreeMap<>();

    private ShellCheckJson(JsonParser json) {
        this.json = json;
    }

    /**
     * Returns the comments by the names of the files, which are numbers.
     *
     * @throws IOException if the text is something else
     */
    static Map<Integer, List<ShellComment>> read(String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            ShellCheckJson reader = new ShellCheckJson(json);
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            boolean comments = false;
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (name.equals("comments") && json.nextToken() == JsonToken.START_ARRAY) {
                    comments = true;
                    reader.comments();
                } else {
                    json.nextToken();
                    json.skipChildren();
                }
            }
            if (!comments) {
                throw new IOException("no comments");
            }
            return reader.byFile;
        } catch (NumberFormatException e) {
            throw new IOException("a file that was not asked for", e);
        }
    }

    private void comments() throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String file = "";
            int code = 0;
            String level = "";
            String message = "";
            int[] place = new int[4];
            List<ShellComment.Replacement> fix = List.of();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "file" -> file = json.getValueAsString("");
                    case "code" -> code = json.getValueAsInt();
                    case "level" -> level = json.getValueAsString("");
                    case "message" -> message = json.getValueAsString("");
                    case "fix" -> fix = fix();
                    default -> place(name, place);
                }
            }
            ShellComment comment = new ShellComment(
                    "SC" + (code < 1000 ? "0" : "") + code, severity(level), place(place), message, fix);
            byFile.computeIfAbsent(Integer.valueOf(file), _ -> new ArrayList<>())
                    .add(comment);
        }
    }

    private List<ShellComment.Replacement> fix() throws IOException {
        List<ShellComment.Replacement> replacements = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return replacements;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() != JsonToken.START_ARRAY || !name.equals("replacements")) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                replacements.add(replacement());
            }
        }
        return replacements;
    }

    private ShellComment.Replacement replacement() throws IOException {
        int[] place = new int[4];
        String text = "";
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("replacement")) {
                text = json.getValueAsString("");
            } else {
                place(name, place);
            }
        }
        return new ShellComment.Replacement(place(place), text);
    }

    private void place(String name, int[] place) throws IOException {
        switch (name) {
            case "line" -> place[0] = json.getValueAsInt();
            case "column" -> place[1] = json.getValueAsInt();
            case "endLine" -> place[2] = json.getValueAsInt();
            case "endColumn" -> place[3] = json.getValueAsInt();
            default -> json.skipChildren();
        }
    }

    private static ShellComment.Place place(int[] place) {
        return new ShellComment.Place(place[0], place[1], place[2], place[3]);
    }

    private static Severity severity(@Nullable String level) {
        return switch (level == null ? "" : level) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "info" -> Severity.INFO;
            default -> Severity.STYLE;
        };
    }
}
