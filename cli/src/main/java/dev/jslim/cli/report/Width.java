package dev.jslim.cli.report;

/** How many columns of a terminal a text takes. */
public final class Width {
    private Width() {}

    /** Returns the columns of the part of {@code text} from {@code start} to {@code end}; what lies beyond its end takes one each. */
    public static int of(String text, int start, int end) {
        int columns = Math.max(0, end - Math.max(start, text.length()));
        for (int i = start; i < Math.min(end, text.length()); ) {
            int point = text.codePointAt(i);
            columns += width(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    private static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0x1f300 && point <= 0x1faff)
                || (point >= 0x20000 && point <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
