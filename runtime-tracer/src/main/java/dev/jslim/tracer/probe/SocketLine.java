package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Words.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads probes of other protocols than HTTP. */
final class SocketLine {
    private static final String TCP = "write TCP, TCP 7000, or TCP 7000 -d $'PING\\r\\n' => PONG";
    private static final String REDIS =
            "write REDIS PING, REDIS :6380 GET key, or REDIS -a '${PASSWORD}' GET key => value";

    private SocketLine() {}

    static Probe tcp(List<Word> words) {
        List<Word> rest = new ArrayList<>(words.subList(1, words.size()));
        String expected = expected(rest, TCP);
        String send = "";
        int port = 0;
        for (int i = 0; i < rest.size(); i++) {
            String word = rest.get(i).text();
            if (i == 0 && !word.equals("-d")) {
                port = port(word, TCP);
            } else if (word.equals("-d") && i + 2 == rest.size()) {
                send = rest.get(++i).text();
            } else {
                throw new InputInvalid("'" + word + "' means nothing there", TCP);
            }
        }
        return new Probe.Tcp(port, send, expected);
    }

    static Probe redis(List<Word> words) {
        List<Word> rest = new ArrayList<>(words.subList(1, words.size()));
        String expected = expected(rest, REDIS);
        int port = 0;
        if (!rest.isEmpty() && rest.getFirst().text().startsWith(":")) {
            port = port(rest.removeFirst().text().substring(1), REDIS);
        }
        String password = "";
        if (rest.size() > 1 && rest.getFirst().text().equals("-a")) {
            password = rest.get(1).text();
            rest.subList(0, 2).clear();
        }
        if (rest.isEmpty()) {
            throw new InputInvalid("it has no command", REDIS);
        }
        return new Probe.Redis(port, password, rest.stream().map(Word::text).toList(), expected);
    }

    static Probe postgres(List<Word> words) {
        if (words.size() > 2) {
            throw new InputInvalid(
                    "'" + words.get(2).text() + "' means nothing there",
                    "write POSTGRES or POSTGRES 5433; --exec \"psql …\" runs queries");
        }
        return new Probe.Postgres(words.size() == 1 ? 0 : port(words.get(1).text(), "write POSTGRES or POSTGRES 5433"));
    }

    private static int port(String digits, String hint) {
        int port = Port.of(digits);
        if (port == 0) {
            throw new InputInvalid("'" + digits + "' is no port", hint);
        }
        return port;
    }

    private static String expected(List<Word> words, String hint) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).arrow()) {
                if (i + 2 != words.size()) {
                    throw new InputInvalid("one text stands behind =>", hint);
                }
                String expected = words.get(i + 1).text();
                words.subList(i, words.size()).clear();
                return expected;
            }
        }
        return "";
    }
}
