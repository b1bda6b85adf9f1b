package dev.jslim.grammar.parse;

import static dev.jslim.grammar.parse.DockerfileGrammar.*;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts one logical line into the tokens of {@code DockerfileGrammar}, each instruction according to its own rules. */
final class DockerfileLexer {
    private final MappedText line;
    private final String text;
    private final char escape;
    private final Problems problems;
    private final List<LineToken> tokens = new ArrayList<>();

    private DockerfileLexer(MappedText line, char escape, Problems problems) {
        this.line = line;
        this.text = line.text();
        this.escape = escape;
        this.problems = problems;
    }

    /** Returns the tokens of a line that is not empty; the first one is a keyword, {@code UNKNOWN} if it is not known. */
    static List<LineToken> tokens(MappedText line, char escape, Problems problems) {
        DockerfileLexer lexer = new DockerfileLexer(line, escape, problems);
        int end = Chars.trimEnd(lexer.text, 0, lexer.text.length());
        lexer.instruction(Chars.skipSpaces(lexer.text, 0, end), end);
        return lexer.tokens;
    }

    private void instruction(int start, int end) {
        int type;
        int arguments = start;
        do {
            int keyword = arguments;
            int keywordEnd = keyword;
            while (keywordEnd < end && !Chars.isBlank(text.charAt(keywordEnd))) {
                keywordEnd++;
            }
            type = keyword(text.substring(keyword, keywordEnd));
            add(type, keyword, keywordEnd, null);
            arguments = flags(keywordEnd, end);
        } while (type == ONBUILD && arguments < end);
        switch (type) {
            case UNKNOWN -> rest(arguments, end);
            case ONBUILD -> {}
            case FROM -> from(arguments, end);
            case COPY, ADD, VOLUME -> words(arguments, end);
            case EXPOSE -> blanks(arguments, end);
            case ENV, LABEL -> pairs(arguments, end);
            case ARG -> declarations(arguments, end);
            case RUN, CMD, ENTRYPOINT, SHELL -> form(arguments, end);
            case HEALTHCHECK -> healthcheck(arguments, end);
            case MAINTAINER -> single(WordParser.literal(line, arguments, end), arguments, end);
            default -> single(word(arguments, end), arguments, end);
        }
    }

    /** Returns the token type of an instruction's name, in whatever casing. */
    static int keyword(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "add" -> ADD;
            case "arg" -> ARG;
            case "cmd" -> CMD;
            case "copy" -> COPY;
            case "entrypoint" -> ENTRYPOINT;
            case "env" -> ENV;
            case "expose" -> EXPOSE;
            case "from" -> FROM;
            case "healthcheck" -> HEALTHCHECK;
            case "label" -> LABEL;
            case "maintainer" -> MAINTAINER;
            case "onbuild" -> ONBUILD;
            case "run" -> RUN;
            case "shell" -> SHELL;
            case "stopsignal" -> STOPSIGNAL;
            case "user" -> USER;
            case "volume" -> VOLUME;
            case "workdir" -> WORKDIR;
            default -> UNKNOWN;
        };
    }

    private void rest(int from, int end) {
        int start = Chars.skipSpaces(text, from, end);
        if (start < end) {
            add(TEXT, start, end, null);
        }
    }

    private int flags(int from, int end) {
        int at = from;
        for (FlagText flag : WordSplitter.flags(line, from, end, escape)) {
            add(FLAG, flag.lineStart(), flag.lineEnd(), flag.isEnd() ? null : flag.flag(escape));
            at = flag.lineEnd();
        }
        return Chars.skipSpaces(text, at, end);
    }

    private void from(int start, int end) {
        List<int[]> words = WordSplitter.blanks(text, start, end);
        for (int i = 0; i < words.size(); i++) {
            int[] word = words.get(i);
            boolean as = i == 1 && word[1] - word[0] == 2 && text.regionMatches(true, word[0], "as", 0, 2);
            add(as ? AS : WORD, word[0], word[1], as ? null : word(word[0], word[1]));
        }
    }

    private void words(int start, int end) {
        if (!json(start, end, true)) {
            blanks(start, end);
        }
    }

    private void blanks(int start, int end) {
        for (int[] word : WordSplitter.blanks(text, start, end)) {
            boolean heredoc = Heredocs.isHeredoc(text, word[0], word[1]);
            add(WORD, word[0], word[1], heredoc ? WordParser.literal(line, word[0], word[1]) : word(word[0], word[1]));
        }
    }

    private void pairs(int start, int end) {
        List<int[]> words = WordSplitter.quoted(text, start, end, escape);
        if (words.isEmpty()) {
            return;
        }
        int[] first = words.getFirst();
        if (text.indexOf('=', first[0], first[1]) < 0) {
            legacyPair(start, end);
            return;
        }
        for (int[] word : words) {
            int equals = text.indexOf('=', word[0], word[1]);
            if (equals < 0) {
                problems.fatal(
                        line.span(word[0], word[1]),
                        "'" + shorten(word[0], word[1]) + "' has no equals sign",
                        "write name=value, and quote a value that contains spaces");
                add(INVALID, word[0], word[1], null);
            } else {
                add(KEY, word[0], equals, word(word[0], equals));
                add(EQUALS, equals, equals + 1, null);
                add(WORD, equals + 1, word[1], word(equals + 1, word[1]));
            }
        }
    }

    private void legacyPair(int start, int end) {
        int keyEnd = start;
        while (keyEnd < end && !Chars.isBlank(text.charAt(keyEnd))) {
            keyEnd++;
        }
        int value = keyEnd;
        while (value < end && Chars.isBlank(text.charAt(value))) {
            value++;
        }
        if (value == end) {
            int last = tokens.size() - 1;
            while (tokens.get(last).type == FLAG) {
                last--;
            }
            LineToken keyword = tokens.get(last);
            String name = VOCABULARY.getSymbolicName(keyword.type);
            problems.fatal(keyword.span(), name + " needs a name and a value", "write " + name + " name=value");
            add(INVALID, start, end, null);
            return;
        }
        add(KEY, start, keyEnd, word(start, keyEnd));
        add(WORD, value, end, word(value, end));
    }

    private void declarations(int start, int end) {
        for (int[] word : WordSplitter.quoted(text, start, end, escape)) {
            int equals = text.indexOf('=', word[0], word[1]);
            if (equals < 0) {
                add(KEY, word[0], word[1], null);
            } else {
                add(KEY, word[0], equals, null);
                add(EQUALS, equals, equals + 1, null);
                add(WORD, equals + 1, word[1], word(equals + 1, word[1]));
            }
        }
    }

    private void form(int start, int end) {
        if (!json(start, end, false)) {
            add(SCRIPT, start, end, null);
        }
    }

    private void healthcheck(int start, int end) {
        int typeEnd = start;
        while (typeEnd < end && !Chars.isAsciiSpace(text.charAt(typeEnd))) {
            typeEnd++;
        }
        if (start == end) {
            return;
        }
        String type = text.substring(start, typeEnd).toUpperCase(Locale.ROOT);
        add(type.equals("CMD") ? CMD : type.equals("NONE") ? NONE : WORD, start, typeEnd, null);
        int rest = Chars.skipAsciiSpaces(text, typeEnd, end);
        if (rest < end) {
            form(rest, end);
        }
    }

    private void single(Word word, int start, int end) {
        if (start < end) {
            add(WORD, start, end, word);
        }
    }

    /** Adds the tokens of a JSON array and returns true, or returns false if the text is none. */
    private boolean json(int from, int end, boolean expands) {
        int start = Chars.skipSpaces(text, from, end);
        if (start == end || text.charAt(start) != '[') {
            return false;
        }
        JsonStrings json = new JsonStrings(text, start, end);
        switch (json.read()) {
            case NO_JSON -> {
                return false;
            }
            case OTHER_VALUES -> {
                problems.fatal(
                        line.span(start, end),
                        "the JSON array holds something else than strings",
                        "put every element between double quotes");
                add(INVALID, start, end, null);
            }
            case STRINGS -> {
                for (int[] token : json.tokens()) {
                    switch (text.charAt(token[0])) {
                        case '[' -> add(OPEN, token[0], token[1], null);
                        case ']' -> add(CLOSE, token[0], token[1], null);
                        case ',' -> add(COMMA, token[0], token[1], null);
                        default -> add(STRING, token[0], token[1], string(token[0], token[1], expands));
                    }
                }
            }
        }
        return true;
    }

    /** Returns a JSON string as a word; the builder expands variables in the words of COPY, ADD and VOLUME also here. */
    private Word string(int start, int end, boolean expands) {
        MappedText value = JsonStrings.decode(line, start, end);
        Word word = expands
                ? WordParser.parse(value, 0, value.length(), escape, problems)
                : WordParser.literal(value, 0, value.length());
        return new Word(text.substring(start, end), word.parts(), line.span(start, end));
    }

    private Word word(int start, int end) {
        return WordParser.parse(line, start, end, escape, problems);
    }

    private String shorten(int start, int end) {
        return SyntaxProblem.shown(text.substring(start, end), 60);
    }

    private void add(int type, int start, int end, @Nullable Node node) {
        tokens.add(new LineToken(type, line, start, end, node));
    }
}
