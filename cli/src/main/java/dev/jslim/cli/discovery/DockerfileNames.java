package dev.jslim.cli.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which names a folder is searched for. */
final class DockerfileNames {
    private static final List<String> BASES = List.of("Dockerfile", "Containerfile");
    /** What is called like a Dockerfile and is none: ignore files, lists of files that jslim writes, backups, templates, texts. */
    private static final Set<String> OTHERS = Set.of(
            "dockerignore",
            "containerignore",
            "jslim-files",
            "bak",
            "diff",
            "old",
            "orig",
            "patch",
            "rej",
            "swo",
            "swp",
            "swn",
            "ejs",
            "erb",
            "gotmpl",
            "hbs",
            "in",
            "j2",
            "jinja",
            "jinja2",
            "m4",
            "mustache",
            "template",
            "tmpl",
            "tpl",
            "adoc",
            "htm",
            "html",
            "json",
            "md",
            "mdx",
            "rst",
            "svg",
            "toml",
            "xml",
            "yaml",
            "yml");

    private DockerfileNames() {}

    /** Returns whether a file of this name is taken for a Dockerfile. */
    static boolean match(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OTHERS.contains(ending) || name.endsWith("~")) {
            return false;
        }
        for (String base : BASES) {
            boolean begins = name.equals(base) || name.startsWith(base + ".");
            if (begins || name.endsWith("." + base) || name.endsWith("." + base.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
