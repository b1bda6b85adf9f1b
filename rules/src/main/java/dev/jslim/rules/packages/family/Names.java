package dev.jslim.rules.packages.family;

import java.util.List;

/** Names of packages in messages. */
public final class Names {
    private static final int MOST_SHOWN = 3;

    private Names() {}

    /** Returns the first few names as a sentence has them: {@code curl, git and 4 more}. */
    public static String list(List<String> names) {
        StringBuilder text = new StringBuilder(names.getFirst());
        boolean all = names.size() <= MOST_SHOWN;
        for (int i = 1; i < Math.min(names.size(), MOST_SHOWN); i++) {
            text.append(all && i == names.size() - 1 ? " and " : ", ").append(names.get(i));
        }
        return all
                ? text.toString()
                : text.append(" and ")
                        .append(names.size() - MOST_SHOWN)
                        .append(" more")
                        .toString();
    }
}
