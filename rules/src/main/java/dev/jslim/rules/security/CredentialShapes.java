package dev.jslim.rules.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shapes that the providers of credentials give them so that they are found: a known beginning and a fixed length. */
final class CredentialShapes {
    /** Beginning, least number of characters behind it, the characters besides letters and digits, and what it is. */
    private static final String[][] SHAPES = {
        {"AKIA", "16", "", "an access key of AWS"},
        {"ASIA", "16", "", "an access key of AWS"},
        {"ghp_", "36", "", "a token of GitHub"},
        {"gho_", "36", "", "a token of GitHub"},
        {"ghs_", "36", "", "a token of GitHub"},
        {"ghu_", "36", "", "a token of GitHub"},
        {"github_pat_", "60", "_", "a token of GitHub"},
        {"glpat-", "20", "_-", "a token of GitLab"},
        {"npm_", "36", "", "a token of npm"},
        {"pypi-AgEIcHlwaS5vcmc", "40", "_-", "a token of PyPI"},
        {"xoxb-", "24", "-", "a token of Slack"},
        {"xoxp-", "24", "-", "a token of Slack"},
        {"sk_live_", "24", "", "a key of Stripe"},
        {"rk_live_", "24", "", "a key of Stripe"},
        {"SG.", "60", "_-.", "a key of SendGrid"},
        {"AIza", "35", "_-", "a key of Google"},
        {"dckr_pat_", "24", "_-", "a token of Docker Hub"},
        {"hvs.", "24", "_-", "a token of Vault"},
        {"dop_v1_", "64", "", "a token of DigitalOcean"},
        {"sk-ant-", "40", "_-", "a key of Anthropic"},
        {"sk-proj-", "40", "_-", "a key of OpenAI"},
        {"-----BEGIN RSA PRIVATE KEY-----", "0", "", "a private key"},
        {"-----BEGIN OPENSSH PRIVATE KEY-----", "0", "", "a private key"},
        {"-----BEGIN EC PRIVATE KEY-----", "0", "", "a private key"},
        {"-----BEGIN PRIVATE KEY-----", "0", "", "a private key"},
    };

    /** What one of the shapes begins with: most places of a text are left at once. */
    private static final String FIRST = "AghnpxsrSd-";

    private CredentialShapes() {}

    /** Returns the length of the credential that begins at a place of a text, or 0. */
    static int length(String text, int at) {
        String[] shape = shape(text, at);
        return shape == null ? 0 : end(text, at + shape[0].length(), shape[2]) - at;
    }

    /** Returns what kind of credential begins at a place. */
    static String name(String text, int at) {
        String[] shape = shape(text, at);
        return shape == null ? "" : shape[3];
    }

    private static String @Nullable [] shape(String text, int at) {
        if (FIRST.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        if (at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_')) {
            return null;
        }
        for (String[] shape : SHAPES) {
            if (text.startsWith(shape[0], at)) {
                int start = at + shape[0].length();
                int end = end(text, start, shape[2]);
                boolean aws = shape[1].equals("16");
                String body = text.substring(start, end);
                boolean shaped = aws
                        ? body.length() == 16 && body.equals(body.toUpperCase(Locale.ROOT))
                        : body.length() >= Integer.parseInt(shape[1]);
                boolean example = body.contains("EXAMPLE")
                        || body.contains("xxxx")
                        || body.contains("XXXX")
                        || body.contains("0000000");
                return shaped && !example ? shape : null;
            }
        }
        return null;
    }

    private static int end(String text, int start, String more) {
        int end = start;
        while (end < text.length()
                && end < start + 200
                && (isAscii(text.charAt(end)) || more.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
