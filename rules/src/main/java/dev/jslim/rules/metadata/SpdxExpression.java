package dev.jslim.rules.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads licence expressions.
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/">SPDX License Expressions</a>
 */
final class SpdxExpression {
    private final List<String> tokens = new ArrayList<>();

    private SpdxExpression(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at++;
            if (c == '(' || c == ')') {
                tokens.add(String.valueOf(c));
            } else if (c != ' ') {
                while (at < text.length() && " ()".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                tokens.add(text.substring(start, at));
            }
        }
    }

    /** Returns whether a text is an expression of licences that the list has, references to others allowed. */
    static boolean isValid(String text) {
        return new SpdxExpression(text).valid();
    }

    /** Not by recursion: the text may hold any number of brackets. */
    private boolean valid() {
        int open = 0;
        boolean operand = false;
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            if (!operand && token.equals("(")) {
                open++;
            } else if (!operand) {
                boolean excepted = at + 2 < tokens.size() && is(tokens.get(at + 1), "WITH");
                if (!isLicence(token) || (excepted && !isException(tokens.get(at + 2)))) {
                    return false;
                }
                at += excepted ? 2 : 0;
                operand = true;
            } else if (token.equals(")") && open > 0) {
                open--;
            } else if (is(token, "AND") || is(token, "OR")) {
                operand = false;
            } else {
                return false;
            }
        }
        return operand && open == 0;
    }

    /** Operators are written in capitals or, since version 3, in small letters. */
    private static boolean is(String token, String operator) {
        return token.equals(operator) || (token.length() == operator.length() && token.equals(small(operator)));
    }

    private static String small(String operator) {
        return operator.equals("AND") ? "and" : operator.equals("OR") ? "or" : "with";
    }

    private static boolean isLicence(String token) {
        int colon = token.indexOf(':');
        String own = token.startsWith("DocumentRef-") && colon > 12 ? token.substring(colon + 1) : token;
        if (own.startsWith("LicenseRef-") || (colon < 0 && token.equals("NONE")) || token.equals("NOASSERTION")) {
            return !own.equals("LicenseRef-");
        }
        String id = token.endsWith("+") ? token.substring(0, token.length() - 1) : token;
        return SpdxIds.licence(token) != null || SpdxIds.licence(id) != null;
    }

    private static boolean isException(String token) {
        return token.startsWith("AdditionRef-") || SpdxIds.isException(token);
    }
}
