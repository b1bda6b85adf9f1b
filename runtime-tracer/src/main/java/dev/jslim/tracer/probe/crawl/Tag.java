package dev.jslim.tracer.probe.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start or end tag of a page.
 *
 * @param name in small letters; that of an end tag begins with a slash
 * @param attributes names in small letters, values with their character references resolved
 */
record Tag(String name, Map<String, String> attributes) {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));?");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final int MOST = 20_000;

    /** Returns the value of an attribute, stripped; empty if there is none. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /**
     * Returns the tags of a page, in order; what is in comments, and the text of scripts and styles, has none. Any text will do.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML, tokenization</a>
     */
    static List<Tag> of(String html) {
        List<Tag> tags = new ArrayList<>();
        int at = html.indexOf('<');
        while (at >= 0 && tags.size() < MOST) {
            if (html.startsWith("<!--", at)) {
                int end = html.indexOf("-->", at + 4);
                at = end < 0 ? -1 : html.indexOf('<', end);
                continue;
            }
            Scanner scanner = new Scanner(html, at + 1);
            Tag tag = scanner.tag();
            int next = scanner.at;
            if (!tag.name.isEmpty()) {
                tags.add(tag);
                if (tag.name.equals("script") || tag.name.equals("style")) {
                    next = endOf(tag.name, html, next);
                }
            }
            at = html.indexOf('<', Math.max(next, at + 1));
        }
        return tags;
    }

    private static int endOf(String name, String html, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return html.length();
    }

    static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group(3) != null) {
            return NAMED.getOrDefault(match.group(3), match.group());
        }
        int point = match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : match.group();
    }

    /** Reads one tag. */
    private static final class Scanner {
        private final String html;
        private int at;

        Scanner(String html, int at) {
            this.html = html;
            this.at = at;
        }

        Tag tag() {
            int start = at;
            while (at < html.length()
                    && (Character.isLetterOrDigit(html.charAt(at)) || (at == start && current() == '/'))) {
                at++;
            }
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            Map<String, String> attributes = new HashMap<>();
            while (at < html.length() && current() != '>') {
                if (Character.isWhitespace(current()) || current() == '/') {
                    at++;
                } else {
                    attribute(attributes);
                }
            }
            return new Tag(name, attributes);
        }

        private char current() {
            return html.charAt(at);
        }

        private void attribute(Map<String, String> attributes) {
            int start = at++;
            while (at < html.length() && "=>/".indexOf(current()) < 0 && !Character.isWhitespace(current())) {
                at++;
            }
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            blank();
            if (at < html.length() && current() == '=') {
                at++;
                blank();
                attributes.putIfAbsent(name, resolved(value()));
            } else {
                attributes.putIfAbsent(name, "");
            }
        }

        private void blank() {
            while (at < html.length() && Character.isWhitespace(current())) {
                at++;
            }
        }

        private String value() {
            if (at >= html.length()) {
                return "";
            }
            char quote = current();
            if (quote == '"' || quote == '\'') {
                int end = html.indexOf(quote, at + 1);
                String value = html.substring(at + 1, end < 0 ? html.length() : end);
                at = end < 0 ? html.length() : end + 1;
                return value;
            }
            int start = at;
            while (at < html.length() && current() != '>' && !Character.isWhitespace(current())) {
                at++;
            }
            return html.substring(start, at);
        }
    }
}
