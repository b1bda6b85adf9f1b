package dev.jslim.analyzer.emit;

import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.rewrite.FinalStage;
import dev.jslim.analyzer.rewrite.RewritePlan;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Edits;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction.From;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a {@link RewritePlan} as edits on the original text: its last stage gets a name if it has none, and the final stage is
 * printed below; nothing else changes. What is printed builds with the classic builder and with BuildKit.
 */
public final class DockerfileEmitter {
    private final Dockerfile original;
    private final From last;
    private final RewritePlan plan;
    private final List<String> lines = new ArrayList<>();

    private DockerfileEmitter(Dockerfile original, From last, RewritePlan plan) {
        this.original = original;
        this.last = last;
        this.plan = plan;
    }

    /**
     * Returns the text of the rewritten Dockerfile.
     *
     * @param last the FROM whose stage the plan is made for: the last one, or that of {@code --target}
     */
    public static String emit(Dockerfile original, From last, RewritePlan plan) {
        Fix fix = new Fix(
                "ship only what is used",
                Applicability.SAFE,
                new DockerfileEmitter(original, last, plan).edits(),
                null);
        return Edits.apply(original.source(), List.of(fix)).text();
    }

    private List<TextEdit> edits() {
        String text = original.source().text();
        int named = last.image().span().end();
        String name = last.name() == null ? keyword(" AS ") + plan.builder() : "";
        String added = print(!text.endsWith("\n"));
        if (named == text.length()) {
            return List.of(TextEdit.insert(named, name + added));
        }
        TextEdit end = TextEdit.insert(text.length(), added);
        return name.isEmpty() ? List.of(end) : List.of(TextEdit.insert(named, name), end);
    }

    private String print(boolean lineOpen) {
        printHead();
        switch (plan.stage()) {
            case FinalStage.Sibling sibling -> printSibling(sibling);
            case FinalStage.Listed listed -> printListed(listed);
            case FinalStage.Copies copies -> printCopies(copies);
        }
        printMetadata();
        return ((lineOpen ? "\n" : "") + String.join("\n", lines) + "\n")
                .replace("\n", original.source().lineBreak());
    }

    private void printHead() {
        lines.add("");
        lines.add("# What is above builds; only what is below is shipped.");
        plan.summary().forEach(this::comment);
    }

    private void printSibling(FinalStage.Sibling sibling) {
        comment(sibling.why());
        from(sibling.image());
        if (!sibling.packages().isEmpty()) {
            becomeRoot();
            comment("Packages whose files were used and that " + sibling.image() + " does not have: "
                    + String.join(
                            ", ", sibling.packages().stream().map(Comments::of).toList()) + ".");
            String next = " " + original.escape() + "\n    ";
            instruction(
                    "RUN",
                    "apt-get update" + next + "&& apt-get install -y --no-install-recommends"
                            + String.join(
                                    "",
                                    sibling.packages().stream()
                                            .map(each -> " " + each.name())
                                            .toList())
                            + next + "&& rm -rf /var/lib/apt/lists/*");
        }
        sibling.copies().forEach(this::copy);
    }

    private void printListed(FinalStage.Listed listed) {
        String list = listed.file().substring(listed.file().lastIndexOf('/') + 1);
        String copied = "/" + list;
        if (!listed.inBuilder()) {
            from(plan.builder(), listed.name());
        }
        if (!plan.metadata().user().isEmpty()) {
            instruction("USER", "root");
        }
        if (!plan.metadata().shell().isEmpty()) {
            instruction("SHELL", "[\"/bin/sh\", \"-c\"]");
        }
        comment(
                "Copy exactly the listed files, with their owners, modes and links; a file that is missing fails the build.");
        boolean plain = listed.file().chars().allMatch(this::isPlain);
        instruction("COPY", plain ? listed.file() + " " + copied : MetadataLines.json(List.of(listed.file(), copied)));
        String next = " " + original.escape() + "\n    ";
        String attributes = listed.list().extendedAttributes() ? " --xattrs --xattrs-include='*'" : "";
        instruction(
                "RUN",
                "sed -n 's|^/|./|p' " + copied + " > /jslim-paths" + next + "&& tar -C /" + attributes
                        + " --no-recursion -cf /jslim.tar -T /jslim-paths" + next + "&& mkdir /jslim-root" + next
                        + "&& tar -C /jslim-root" + attributes + " -xpf /jslim.tar" + next + "&& rm /jslim.tar");
        lines.add("");
        from("scratch");
        comment(Comments.count(listed.list().entries().size(), "path") + ", "
                + Comments.size(listed.list().bytes()) + "; " + list + " says why each is there.");
        instruction("COPY", "--from=" + (listed.inBuilder() ? plan.builder() : listed.name()) + " /jslim-root /");
    }

    private void printCopies(FinalStage.Copies copies) {
        from("scratch");
        copies.copies().forEach(this::copy);
    }

    private void copy(FinalStage.CopyLine line) {
        comment(line.why());
        String path = line.path();
        boolean plain = path.chars().allMatch(this::isPlain);
        String from = "--from=" + plan.builder() + " ";
        // Wildcards in a source are matched, so that a name with brackets must be written as a character class.
        String source = path.replace("[", "[[]").replace("*", "[*]").replace("?", "[?]");
        instruction(
                "COPY",
                from + (plain ? source + " " + path : MetadataLines.json(List.of(dollars(source), dollars(path)))));
    }

    private boolean isPlain(int c) {
        return c > ' ' && c != '"' && c != '\'' && c != '$' && c != original.escape();
    }

    private String dollars(String path) {
        return path.replace("$", original.escape() + "$");
    }

    private void becomeRoot() {
        if (!plan.inherited().user().isEmpty()) {
            instruction("USER", "root");
        }
    }

    private void printMetadata() {
        List<String> metadata = MetadataLines.of(plan.metadata(), plan.inherited(), original.escape());
        if (!metadata.isEmpty()) {
            comment("The configuration of the image that the original builds.");
            for (String line : metadata) {
                int space = line.indexOf(' ');
                instruction(line.substring(0, space), line.substring(space + 1));
            }
        }
    }

    private void from(String image) {
        StringBuilder flags = new StringBuilder();
        last.flags()
                .forEach(flag ->
                        flags.append(original.source().slice(flag.span())).append(' '));
        instruction("FROM", flags + image);
    }

    private void from(String image, String name) {
        instruction("FROM", image + keyword(" AS ") + name);
    }

    private void comment(String text) {
        lines.addAll(Comments.wrapped(PathBytes.isText(text) ? text : PathBytes.shown(text)));
    }

    private void instruction(String keyword, String rest) {
        lines.add(keyword(keyword) + " " + rest);
    }

    /** Keywords are cased as those of the original. */
    private String keyword(String keyword) {
        String written = last.keyword().text();
        return written.equals(written.toLowerCase(Locale.ROOT)) ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }
}
