package dev.jslim.rules.metadata;

/** Says of the value of a label whether it is of a kind. */
final class LabelValues {
    private static final String DAYS = "31 28 31 30 31 30 31 31 30 31 30 31";

    private LabelValues() {}

    /**
     * Returns whether a text is an absolute URL.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.3">RFC 3986, section 4.3</a>
     */
    static boolean isUrl(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isLetter(text.charAt(0)) || !areAll(text.substring(0, colon), "+-.")) {
            return false;
        }
        if (!areAll(text.substring(colon + 1), "-._~:/?#[]@!$&'()*+,;=%")) {
            return false;
        }
        String rest = text.substring(colon + 1);
        if (!rest.startsWith("//")) {
            return !rest.isEmpty() && !text.startsWith("http");
        }
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end > 2 || (text.startsWith("file:") && rest.length() > 3);
    }

    /**
     * Returns whether a text is a time stamp with date, time and offset.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, section 5.6</a>
     */
    static boolean isTimestamp(String text) {
        if (text.length() < 20 || !matches(text.substring(0, 19), "dddd-dd-ddTdd:dd:dd")) {
            return false;
        }
        int at = 19;
        if (text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == 20) {
                return false;
            }
        }
        String offset = text.substring(at);
        boolean utc = offset.equals("Z") || offset.equals("z");
        boolean offsetIsRight = utc
                || ((matches(offset, "+dd:dd") || matches(offset, "-dd:dd"))
                        && number(offset, 1) < 24
                        && number(offset, 4) < 60);
        return offsetIsRight && isDate(text) && number(text, 11) < 24 && number(text, 14) < 60 && number(text, 17) < 61;
    }

    private static boolean isDate(String text) {
        int year = 100 * number(text, 0) + number(text, 2);
        int month = number(text, 5);
        int day = number(text, 8);
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= number(DAYS, 3 * (month - 1)) + (leap && month == 2 ? 1 : 0);
    }

    /** Returns whether a text is the name of a git commit, whole or abbreviated to at least 7 digits, of either hash function. */
    static boolean isGitHash(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return (text.length() >= 7 && text.length() <= 40) || text.length() == 64;
    }

    /**
     * Returns whether a text is a semantic version.
     *
     * @see <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>
     */
    static boolean isSemanticVersion(String text) {
        int plus = text.indexOf('+');
        String left = plus < 0 ? text : text.substring(0, plus);
        int dash = left.indexOf('-');
        String core = dash < 0 ? left : left.substring(0, dash);
        return count(core, '.') == 2
                && identifiers(core, true, true)
                && (dash < 0 || identifiers(left.substring(dash + 1), false, true))
                && (plus < 0 || identifiers(text.substring(plus + 1), false, false));
    }

    private static boolean identifiers(String text, boolean numeric, boolean strict) {
        int start = 0;
        while (true) {
            int dot = text.indexOf('.', start);
            String each = text.substring(start, dot < 0 ? text.length() : dot);
            boolean digits = isNumber(each);
            boolean padded = digits && strict && each.length() > 1 && each.charAt(0) == '0';
            if (each.isEmpty() || padded || (numeric && !digits) || !areAll(each, "-")) {
                return false;
            }
            if (dot < 0) {
                return true;
            }
            start = dot + 1;
        }
    }

    /**
     * Returns whether a text is one e-mail address, without name and comments.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1">RFC 5322, section 3.4.1</a>
     */
    static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > 254) {
            return false;
        }
        String local = text.substring(0, at);
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        if (!quoted && (!areAll(local, "!#$%&'*+-/=?^_`{|}~.") || hasEmptyPart(local))) {
            return false;
        }
        String domain = text.substring(at + 1);
        boolean literal = domain.startsWith("[") && domain.endsWith("]");
        return literal
                || (areAll(domain, "-.") && !hasEmptyPart(domain) && !domain.startsWith("-") && !domain.endsWith("-"));
    }

    private static boolean hasEmptyPart(String dotted) {
        return dotted.isEmpty() || dotted.startsWith(".") || dotted.endsWith(".") || dotted.contains("..");
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean areAll(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** In the pattern a d stands for a digit. */
    private static boolean matches(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = Character.toUpperCase(text.charAt(i));
            if (pattern.charAt(i) == 'd' ? !isDigit(c) : c != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
