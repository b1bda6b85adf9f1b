package dev.jslim.tracer.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * The users and groups of an image, as far as engines read them.
 *
 * @param users in the order of passwd(5)
 * @param groups in the order of group(5)
 */
record Accounts(List<User> users, List<Group> groups) {
    record User(String name, long uid, long gid, String home) {}

    record Group(String name, long gid, List<String> members) {}

    /** Returns what the texts of both files say; lines that are none are left out, as engines do. */
    static Accounts parse(String passwd, String group) {
        List<User> users = new ArrayList<>();
        for (String line : passwd.lines().toList()) {
            String[] fields = line.strip().split(":", -1);
            long uid = number(field(fields, 2));
            long gid = number(field(fields, 3));
            if (!line.isBlank()) {
                // A number that is none counts as 0, as in the engine's own reader.
                users.add(new User(fields[0], Math.max(uid, 0), Math.max(gid, 0), field(fields, 5)));
            }
        }
        List<Group> groups = new ArrayList<>();
        for (String line : group.lines().toList()) {
            String[] fields = line.strip().split(":", -1);
            if (!line.isBlank()) {
                List<String> members = field(fields, 3).isEmpty() ? List.of() : List.of(fields[3].split(","));
                groups.add(new Group(fields[0], Math.max(number(field(fields, 2)), 0), members));
            }
        }
        return new Accounts(users, groups);
    }

    /** Returns a decimal number, or -1 if the text is none that an id may be. */
    static long number(String text) {
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        long value = Long.parseLong(text);
        return value > Integer.MAX_VALUE ? -1 : value;
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index] : "";
    }
}
