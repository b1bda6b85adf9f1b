package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The application's variables, by the rules of docker run: those given one by one win over those of files. */
final class Environment {
    private static final long MAX_FILE = 1 << 20;
    private static final String HINT = "write NAME=VALUE";

    private Environment() {}

    /**
     * Returns {@code NAME=value} for each variable.
     *
     * @throws InputInvalid if a file cannot be read, or something is no variable
     */
    static List<String> of(List<String> files, List<String> variables, Terminal terminal) {
        Map<String, String> all = new LinkedHashMap<>();
        files.forEach(file -> read(terminal.resolve(file), terminal, all));
        for (String variable : variables) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            String here = terminal.environment().get(name);
            if (name.isBlank() || (equals < 0 && here == null)) {
                throw new InputInvalid("--env " + variable + " has no value", "write --env NAME=VALUE");
            }
            all.put(name, equals < 0 ? String.valueOf(here) : variable.substring(equals + 1));
        }
        List<String> list = new ArrayList<>();
        all.forEach((name, value) -> list.add(name + "=" + value));
        return list;
    }

    /** A line is NAME=VALUE, taken as it is; NAME for the value that it has here, if any; a comment; or blank. */
    private static void read(Path file, Terminal terminal, Map<String, String> all) {
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.stripLeading();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            String name = equals < 0 ? text.strip() : text.substring(0, equals);
            if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
                throw new InputInvalid(file + ":" + number + ": '" + name + "' is no name of a variable", HINT);
            }
            String value = equals < 0 ? terminal.environment().get(name) : text.substring(equals + 1);
            if (value != null) {
                all.put(name, value);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new InputInvalid("the variables in " + file + " take more than a megabyte", HINT);
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputInvalid("the variables in " + file + " cannot be read", "it must be text in UTF-8", e);
        }
    }
}
