package dev.jslim.tracer.probe.crawl;

import dev.jslim.tracer.probe.Answer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an answer leads to: the links of a page, what a style sheet needs, the target of a redirection. */
final class Links {
    private static final int MAX_LINK = 2048;
    private static final Pattern CSS = Pattern.compile(
            "url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\\s]+))\\s*\\)|@import\\s+(?:\"([^\"]*)\"|'([^']*)')");
    private static final Set<String> HINTS = Set.of("preconnect", "dns-prefetch");

    private final URI page;
    private URI base;
    private final Set<String> paths = new LinkedHashSet<>();

    private Links(URI page) {
        this.page = page;
        this.base = page;
    }

    /** Returns the paths, queries included, that an answer leads to on its own host and port, in order. */
    static Set<String> of(URI page, Answer answer) {
        Links links = new Links(page);
        links.add(answer.location());
        String text = answer.body().text();
        switch (answer.contentType()) {
            case "text/html", "application/xhtml+xml" -> links.html(text);
            case "text/css" -> links.css(text);
            default -> {}
        }
        return links.paths;
    }

    private void html(String text) {
        Forms forms = new Forms();
        for (Tag tag : Tag.of(text)) {
            if (tag.name().equals("base") && base.equals(page)) {
                base = resolved(tag.get("href"), page);
            }
            tag(tag);
            String form = forms.take(tag);
            if (form != null) {
                add(form);
            }
        }
        // Style sheets in pages hold the same as those in files.
        css(text);
    }

    private void tag(Tag tag) {
        boolean link = !tag.name().equals("base")
                && (!tag.name().equals("link") || !HINTS.contains(tag.get("rel").toLowerCase(Locale.ROOT)));
        if (link) {
            add(tag.get("href"));
        }
        add(tag.get("src"));
        add(tag.get("poster"));
        if (tag.name().equals("object")) {
            add(tag.get("data"));
        }
        sourceSet(tag.get("srcset"));
        sourceSet(tag.get("imagesrcset"));
        if (tag.name().equals("meta") && tag.get("http-equiv").equalsIgnoreCase("refresh")) {
            String content = tag.get("content");
            int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
            add(url < 0 ? "" : content.substring(url + 4).replaceAll("^['\"]|['\"]$", ""));
        }
    }

    /** Addresses of images, each with a width or density behind it, separated by commas. */
    private void sourceSet(String value) {
        for (String each : value.split(",\\s+|(?<=[wx]),", -1)) {
            String[] words = each.strip().split("\\s+", -1);
            add(words[0].replaceAll(",+$", ""));
        }
    }

    private void css(String text) {
        Matcher matcher = CSS.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String address = matcher.group(group);
                if (address != null) {
                    add(Tag.resolved(address));
                }
            }
        }
    }

    private void add(String link) {
        String value = link.strip().replace(" ", "%20");
        if (value.isEmpty() || value.length() > MAX_LINK || value.startsWith("#")) {
            return;
        }
        URI target = resolved(value, base);
        if (page.getScheme().equals(target.getScheme())
                && page.getAuthority().equals(target.getAuthority())
                && !target.getRawPath().contains("/..")) {
            String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
            if (!path.startsWith("//")) {
                paths.add(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery());
            }
        }
    }

    /** Pages hold all kinds of things in these attributes; what is no address leads nowhere. */
    private static URI resolved(String link, URI from) {
        try {
            URI target = from.resolve(URI.create(new URI(link).toASCIIString()));
            return target.getAuthority() == null || target.getRawPath() == null ? URI.create("none:/") : target;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return URI.create("none:/");
        }
    }
}
