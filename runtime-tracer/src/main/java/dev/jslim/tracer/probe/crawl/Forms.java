package dev.jslim.tracer.probe.crawl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the forms of a page that are sent by GET, as they are when somebody only presses the button.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set">HTML, form data</a>
 */
final class Forms {
    private static final Set<String> UNSENT = Set.of("submit", "button", "reset", "image", "file", "password");
    private static final Set<String> CHECKED = Set.of("checkbox", "radio");

    private final List<String> fields = new ArrayList<>();
    private @Nullable Tag form;
    private String select = "";
    private boolean selected;

    /** Takes the next tag; returns the address that is asked for if it ends a form that is sent by GET, or null. */
    @Nullable
    String take(Tag tag) {
        Tag open = form;
        switch (tag.name()) {
            case "form" -> {
                form = tag;
                fields.clear();
            }
            case "input" -> input(tag);
            case "textarea" -> add(tag.get("name"), "");
            case "select" -> {
                select = tag.get("name");
                selected = false;
            }
            case "option" -> option(tag);
            case "/select" -> select = "";
            case "/form" -> {
                form = null;
                return open == null ? null : address(open);
            }
            default -> {}
        }
        return null;
    }

    private void input(Tag tag) {
        String type = tag.get("type").toLowerCase(Locale.ROOT);
        boolean counts = !UNSENT.contains(type)
                && (!CHECKED.contains(type) || tag.attributes().containsKey("checked"));
        if (counts) {
            String value = tag.get("value");
            add(tag.get("name"), CHECKED.contains(type) && value.isEmpty() ? "on" : value);
        }
    }

    /** The first option, or the one that is selected. */
    private void option(Tag tag) {
        boolean marked = tag.attributes().containsKey("selected");
        if (!select.isEmpty() && (!selected || marked) && tag.attributes().containsKey("value")) {
            if (selected) {
                fields.removeLast();
            }
            add(select, tag.get("value"));
            selected = true;
        }
    }

    private void add(String name, String value) {
        if (form != null && !name.isEmpty()) {
            fields.add(encoded(name) + "=" + encoded(value));
        }
    }

    private @Nullable String address(Tag open) {
        if (!open.get("method").isEmpty() && !open.get("method").equalsIgnoreCase("get")) {
            return null;
        }
        String action = open.get("action").replaceFirst("[?#].*", "");
        return action + "?" + String.join("&", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
