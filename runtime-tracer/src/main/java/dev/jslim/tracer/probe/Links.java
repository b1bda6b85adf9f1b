package dev.jslim.tracer.probe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what a page links to: the values of href and src in any tag. */
final class Links {
    private static final int MAX_LINK = 2048;

    private final URI page;
    private final String html;
    private final Set<String> paths = new LinkedHashSet<>();

    private Links(URI page, String html) {
        this.page = page;
        this.html = html;
    }

    /** Returns the paths, queries included, that a page links to on its own host, in order. */
    static Set<String> of(URI page, String html) {
        Links links = new Links(page, html);
        links.scan();
        return links.paths;
    }

    private void scan() {
        for (int i = html.indexOf('='); i >= 0; i = html.indexOf('=', i + 1)) {
            if (endsWithName(i, "href") || endsWithName(i, "src")) {
                add(valueAt(i + 1));
            }
        }
    }

    private boolean endsWithName(int end, String name) {
        int stop = end;
        while (stop > 0 && Character.isWhitespace(html.charAt(stop - 1))) {
            stop--;
        }
        int start = stop - name.length();
        return start > 0
                && html.regionMatches(true, start, name, 0, name.length())
                && Character.isWhitespace(html.charAt(start - 1));
    }

    private String valueAt(int from) {
        int start = from;
        while (start < html.length() && Character.isWhitespace(html.charAt(start))) {
            start++;
        }
        if (start >= html.length()) {
            return "";
        }
        char quote = html.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int end = quoted ? html.indexOf(quote, start + 1) : start;
        if (!quoted) {
            while (end < html.length() && !Character.isWhitespace(html.charAt(end)) && html.charAt(end) != '>') {
                end++;
            }
        }
        return end < 0 ? "" : html.substring(quoted ? start + 1 : start, end);
    }

    private void add(String link) {
        String value = link.strip().replace("&amp;", "&").replace(" ", "%20");
        if (value.isEmpty() || value.length() > MAX_LINK || value.startsWith("#")) {
            return;
        }
        try {
            URI target = page.resolve(new URI(value));
            if (page.getScheme().equals(target.getScheme())
                    && page.getAuthority().equals(target.getAuthority())
                    && !target.getRawPath().contains("/..")) {
                String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
                paths.add(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery());
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Pages hold all kinds of things in these attributes; what is no address is no link.
            return;
        }
    }
}
