package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.CaseItem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** Writes a script in a compact form that shows its structure: {@code (a b >c)} is a simple command. */
final class ShellText {
    private ShellText() {}

    static String of(Script script) {
        List<String> commands = new ArrayList<>();
        script.commands().forEach(command -> commands.add(of(command)));
        script.hereDocuments().forEach(document -> commands.add("here<" + parts(document.parts()) + ">"));
        return String.join("; ", commands);
    }

    static String of(Command command) {
        return switch (command) {
            case Command.Simple simple -> {
                List<String> parts = new ArrayList<>();
                for (Assignment assignment : simple.assignments()) {
                    parts.add(assignment.name()
                            + (assignment.subscript() == null ? "" : of(assignment.subscript()))
                            + (assignment.append() ? "+" : "")
                            + ":="
                            + of(assignment.value()));
                }
                simple.words().forEach(word -> parts.add(of(word)));
                yield "(" + String.join(" ", parts) + of(simple.redirects()) + ")";
            }
            case Command.Pipeline pipeline -> {
                List<String> commands = new ArrayList<>();
                pipeline.commands().forEach(part -> commands.add(of(part)));
                yield (pipeline.timed() ? "time " : "") + (pipeline.negated() ? "not[" : "pipe[")
                        + String.join(" | ", commands) + "]";
            }
            case Command.AndOr list -> {
                StringBuilder text =
                        new StringBuilder("[").append(of(list.commands().getFirst()));
                for (int i = 1; i < list.commands().size(); i++) {
                    text.append(list.operators().get(i - 1) == Command.Operator.AND ? " && " : " || ")
                            .append(of(list.commands().get(i)));
                }
                yield text.append(']').toString();
            }
            case Command.Background background -> of(background.command()) + "&";
            case Command.Subshell subshell -> "sub{" + of(subshell.body()) + "}" + of(subshell.redirects());
            case Command.Group group -> "group{" + of(group.body()) + "}" + of(group.redirects());
            case Command.If branch -> {
                StringBuilder text = new StringBuilder("if");
                for (int i = 0; i < branch.branches().size(); i++) {
                    boolean conditional = i < branch.conditions().size();
                    text.append(conditional ? "<" + of(branch.conditions().get(i)) + ">" : "<>")
                            .append('{')
                            .append(of(branch.branches().get(i)))
                            .append('}');
                }
                yield text + of(branch.redirects());
            }
            case Command.For loop -> {
                List<String> words = new ArrayList<>();
                if (loop.words() != null) {
                    loop.words().forEach(word -> words.add(of(word)));
                }
                yield "for " + loop.name() + words + "{" + of(loop.body()) + "}" + of(loop.redirects());
            }
            case Command.While loop ->
                (loop.until() ? "until<" : "while<") + of(loop.condition()) + ">{" + of(loop.body()) + "}"
                        + of(loop.redirects());
            case Command.Case choice -> {
                StringBuilder text = new StringBuilder("case ").append(of(choice.subject()));
                for (CaseItem item : choice.items()) {
                    List<String> patterns = new ArrayList<>();
                    item.patterns().forEach(pattern -> patterns.add(of(pattern)));
                    text.append(' ')
                            .append(String.join("|", patterns))
                            .append('{')
                            .append(of(item.body()))
                            .append('}');
                }
                yield text + of(choice.redirects());
            }
            case Command.Test test -> {
                List<String> words = new ArrayList<>();
                test.words().forEach(word -> words.add(of(word)));
                yield "test[" + String.join(" ", words) + "]" + of(test.redirects());
            }
            case Command.Arithmetic arithmetic -> "let" + of(arithmetic.expression()) + of(arithmetic.redirects());
            case Command.Coprocess coprocess ->
                "co " + (coprocess.name() == null ? "" : coprocess.name() + " ") + of(coprocess.body());
            case Command.Function function -> "fn " + function.name() + " " + of(function.body());
            case Command.Opaque opaque -> "opaque<<" + opaque.text() + ">>";
        };
    }

    private static String of(List<Redirect> redirects) {
        StringBuilder text = new StringBuilder();
        for (Redirect redirect : redirects) {
            text.append(' ')
                    .append(redirect.descriptor() == null ? "" : redirect.descriptor())
                    .append(redirect.operator())
                    .append(of(redirect.target()));
        }
        return text.toString();
    }

    static String of(ShellWord word) {
        return parts(word.parts());
    }

    private static String parts(List<ShellPart> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(of(part)));
        return text.toString();
    }

    private static String of(ShellPart part) {
        return switch (part) {
            case ShellPart.Literal literal -> literal.value();
            case ShellPart.SingleQuoted quoted -> "'" + quoted.value() + "'";
            case ShellPart.DoubleQuoted quoted -> {
                StringBuilder text = new StringBuilder("\"");
                quoted.parts().forEach(inner -> text.append(of(inner)));
                yield text.append('"').toString();
            }
            case ShellPart.Parameter parameter ->
                "${" + parameter.name()
                        + (parameter.operation() == null ? "" : "|" + parameter.operation() + inner(parameter.parts()))
                        + "}";
            case ShellPart.Substitution substitution -> "$(" + of(substitution.script()) + ")";
            case ShellPart.Arithmetic arithmetic -> "$((" + arithmetic.expression() + "))" + inner(arithmetic.parts());
            case ShellPart.Array array -> {
                List<String> elements = new ArrayList<>();
                array.elements().forEach(element -> elements.add(of(element)));
                yield elements.toString();
            }
        };
    }

    /** What runs or is expanded inside a part that is shown as text. */
    private static String inner(List<ShellPart> parts) {
        List<ShellPart> expanded = new ArrayList<>(parts);
        expanded.removeIf(part -> part instanceof ShellPart.Literal);
        return expanded.isEmpty() ? "" : "~" + parts(expanded);
    }
}
