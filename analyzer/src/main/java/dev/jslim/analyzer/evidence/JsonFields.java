package dev.jslim.analyzer.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.image.PathBytes;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON parser that expects, and says with the line what it got instead. */
final class JsonFields {
    private final JsonParser json;
    private final String name;
    /** Whether the current token is still to be read: looking for an array's end has to look at its next element. */
    private boolean pushedBack;

    JsonFields(JsonParser json, String name) {
        this.json = json;
        this.name = name;
    }

    /** Reads one value at the parser's position. */
    @FunctionalInterface
    interface ValueReader<T> {
        T read(JsonFields json) throws IOException;
    }

    void startObject(String what) throws IOException {
        if (next() != JsonToken.START_OBJECT) {
            throw problem(what + " must be an object");
        }
    }

    /** Returns the next field's name, or null at the end of the object. */
    @Nullable
    String nextField() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        return json.currentName();
    }

    String string() throws IOException {
        if (next() != JsonToken.VALUE_STRING) {
            throw problem("a string is expected");
        }
        String text = json.getText();
        if (!PathBytes.isPath(text)) {
            throw problem("neither text nor bytes, each as U+DC80 to U+DCFF: " + PathBytes.shown(text));
        }
        return text;
    }

    Instant time() throws IOException {
        String text = string();
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw problem("not a time such as 2026-01-31T23:59:59Z: " + text);
    }

    String path() throws IOException {
        String path = string();
        if (path.isEmpty() || path.charAt(0) != '/' || path.indexOf('\0') >= 0) {
            throw problem("not an absolute path: " + path);
        }
        return path;
    }

    boolean bool() throws IOException {
        return switch (next()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw problem("true or false is expected");
        };
    }

    long number(long least, long most) throws IOException {
        if (next() != JsonToken.VALUE_NUMBER_INT) {
            throw problem("a whole number is expected");
        }
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || json.getLongValue() < least
                || json.getLongValue() > most) {
            throw problem("number out of range: " + json.getText());
        }
        return json.getLongValue();
    }

    <T> T word(String kind, Function<String, @Nullable T> meaning) throws IOException {
        String word = string();
        T value = meaning.apply(word);
        if (value == null) {
            throw problem("unknown " + kind + ": " + word);
        }
        return value;
    }

    <T> List<T> list(int limit, ValueReader<T> element) throws IOException {
        if (next() != JsonToken.START_ARRAY) {
            throw problem("an array is expected");
        }
        List<T> list = new ArrayList<>();
        while (!ended()) {
            if (list.size() == limit) {
                throw problem("more than " + limit + " elements");
            }
            list.add(element.read(this));
        }
        return list;
    }

    <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    JslimException missing(String field) {
        return problem("the field " + field + " is missing");
    }

    JslimException unknown(String field) {
        return problem("unknown field " + field);
    }

    JslimException problem(String message) {
        return new JslimException.InputInvalid(
                name + ":" + json.currentTokenLocation().getLineNr() + ": " + message, EvidenceReader.HINT);
    }

    private boolean ended() throws IOException {
        JsonToken token = json.nextToken();
        pushedBack = token != JsonToken.END_ARRAY;
        return !pushedBack;
    }

    private JsonToken next() throws IOException {
        if (pushedBack) {
            pushedBack = false;
            return json.currentToken();
        }
        JsonToken token = json.nextToken();
        if (token == null) {
            throw problem("the file ends too early");
        }
        return token;
    }
}
