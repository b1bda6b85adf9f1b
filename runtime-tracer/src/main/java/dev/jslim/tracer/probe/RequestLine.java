package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.Spelling;
import dev.jslim.tracer.probe.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads requests with curl's options. */
final class RequestLine {
    static final String HINT = "write --probe \"GET /path\" or --probe /path, with curl's options behind it if need be";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final List<String> OPTIONS = List.of(
            "--header",
            "--data",
            "--data-raw",
            "--data-binary",
            "--data-urlencode",
            "--json",
            "--form",
            "--form-string",
            "--user",
            "--cookie",
            "--user-agent",
            "--referer",
            "--request",
            "--head",
            "--url");
    /** What changes what curl prints and not what it sends, or what is so anyway. */
    private static final Set<String> MEANINGLESS = Set.of(
            "-s", "--silent", "-S", "--show-error", "-k", "--insecure", "-i", "--include", "-v", "--verbose", "-sS");

    private final List<Word> words;
    private final List<String> places = new ArrayList<>();
    private final List<Header> headers = new ArrayList<>();
    private final List<Body.Part> data = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<FormPart> form = new ArrayList<>();
    private Expected expected = Expected.DEFAULT;
    private String method = "";
    private String user = "";
    private int at;

    private RequestLine(List<Word> words, int from) {
        this.words = words;
        this.at = from;
    }

    static Probe http(List<Word> words) {
        RequestLine line = new RequestLine(words, words.getFirst().text().equals("curl") ? 1 : 0).read();
        Body body = line.body();
        String place = line.places.isEmpty() ? "" : line.places.getLast();
        if (line.places.size() == 2) {
            line.method = line.places.getFirst();
        } else if (line.places.size() != 1) {
            throw place.isEmpty()
                    ? new InputInvalid("it names no path", HINT)
                    : new InputInvalid("'" + place + "' is one word too many", "a space in a path is %20");
        }
        if (line.method.isEmpty()) {
            if (METHODS.contains(place)) {
                throw new InputInvalid("it names no path", HINT);
            }
            line.method = body instanceof Body.None ? "GET" : "POST";
        }
        if (!METHODS.contains(line.method)) {
            String near = Spelling.nearest(line.method, METHODS);
            throw new InputInvalid(
                    line.method + " is no HTTP method", near == null ? HINT : "did you mean " + near + "?");
        }
        Target target = Target.parse(place);
        if (target.scheme().startsWith("ws")) {
            throw new InputInvalid("'" + place + "' is a WebSocket", "write WS " + place);
        }
        return new Probe.Http(line.method, target, line.headers, line.user, body, line.expected);
    }

    static Probe webSocket(List<Word> words) {
        RequestLine line = new RequestLine(words, 1).read();
        if (line.places.size() != 1 || !line.method.isEmpty() || !line.form.isEmpty()) {
            throw new InputInvalid("a WebSocket has one path, headers and messages", "write WS /path -d message");
        }
        if (line.data.size() > line.messages.size()) {
            throw new InputInvalid("a WebSocket's messages are texts", "write WS /path -d message");
        }
        Target target = Target.parse(line.places.getFirst());
        if (target.scheme().startsWith("http")) {
            target = new Target(target.scheme().replace("http", "ws"), target.port(), target.path());
        }
        if (target.scheme().isEmpty() && words.getFirst().text().equalsIgnoreCase("WSS")) {
            target = new Target("wss", target.port(), target.path());
        }
        return new Probe.WebSocket(target, line.headers, line.user, line.messages, line.expected);
    }

    private Body body() {
        if (!form.isEmpty() && !data.isEmpty()) {
            throw new InputInvalid("-d and -F exclude each other", "a request has one body");
        }
        return !form.isEmpty() ? new Body.Multipart(form) : data.isEmpty() ? new Body.None() : new Body.Data(data);
    }

    private RequestLine read() {
        while (at < words.size()) {
            Word word = words.get(at++);
            if (word.arrow()) {
                expected = expected();
            } else if (word.text().startsWith("-") && word.text().length() > 1 && !word.quoted()) {
                option(word.text());
            } else {
                places.add(word.text());
            }
        }
        return this;
    }

    private void option(String name) {
        switch (name) {
            case "-X", "--request" -> method = value(name);
            case "-I", "--head" -> method = "HEAD";
            case "--url" -> places.add(value(name));
            case "-H", "--header" -> headers.add(Header.parse(value(name)));
            case "-b", "--cookie" -> headers.add(Header.of("Cookie", value(name)));
            case "-A", "--user-agent" -> headers.add(Header.of("User-Agent", value(name)));
            case "-e", "--referer" -> headers.add(Header.of("Referer", value(name)));
            case "-u", "--user" -> user = BasicAuth.checked(value(name));
            case "-d", "--data", "--data-ascii", "--data-binary" -> data(value(name));
            case "--data-raw" -> text(value(name));
            case "--data-urlencode" -> field(value(name));
            case "--json" -> {
                headers.add(Header.of("Content-Type", "application/json"));
                headers.add(Header.of("Accept", "application/json"));
                data(value(name));
            }
            case "-F", "--form" -> form.add(FormPart.parse(value(name)));
            case "--form-string" -> {
                String[] field = value(name).split("=", 2);
                form.add(FormPart.text(field[0], field.length == 2 ? field[1] : ""));
            }
            default -> {
                if (!MEANINGLESS.contains(name)) {
                    throw unknown(name);
                }
            }
        }
    }

    private static InputInvalid unknown(String name) {
        if (name.equals("-L") || name.equals("--location")) {
            return new InputInvalid(
                    name + " cannot be followed", "ask for the place that it leads to by another probe");
        }
        String near = name.startsWith("--") ? Spelling.nearest(name, OPTIONS) : null;
        return new InputInvalid(
                "there is no option " + name,
                near == null ? "known are -X -H -d -F -u -b, as curl has them" : "did you mean " + near + "?");
    }

    private String value(String option) {
        if (at >= words.size() || words.get(at).arrow()) {
            throw new InputInvalid(option + " has no value", HINT);
        }
        return words.get(at++).text();
    }

    private void data(String value) {
        if (value.startsWith("@")) {
            data.add(new Body.Content(FileContent.parse(value.substring(1))));
        } else {
            text(value);
        }
    }

    private void text(String value) {
        data.add(new Body.Text(value));
        messages.add(value);
    }

    private void field(String value) {
        int equals = value.indexOf('=');
        if (equals < 0 || value.startsWith("@")) {
            throw new InputInvalid("'" + value + "' is no field of a form", "write --data-urlencode 'name=value'");
        }
        data.add(new Body.Field(value.substring(0, equals), value.substring(equals + 1)));
    }

    private Expected expected() {
        List<Expected.Range> statuses = List.of();
        String text = "";
        if (at >= words.size()) {
            throw new InputInvalid("nothing stands behind =>", "write => 200 or => 'a text of the answer'");
        }
        while (at < words.size() && (words.get(at).quoted() ? text.isEmpty() : statuses.isEmpty())) {
            Word word = words.get(at++);
            if (word.quoted()) {
                text = word.text();
            } else {
                statuses = Expected.statuses(word.text());
            }
        }
        if (at < words.size()) {
            throw new InputInvalid(
                    "'" + words.get(at).text() + "' is one word too many behind =>",
                    "write => 200 or => 'a text of the answer'");
        }
        return new Expected(statuses, text);
    }
}
