package dev.jslim.rules.security;

import java.util.Locale;
import java.util.Set;

/** Tells names of credentials from names that only sound like one. */
final class SecretNames {
    private static final Set<String> SECRET = Set.of(
            "apikey",
            "auth",
            "credential",
            "credentials",
            "key",
            "pass",
            "passphrase",
            "passwd",
            "password",
            "psw",
            "pword",
            "pwd",
            "secret",
            "token");

    /** Last parts of names that speak about a credential instead of holding it. */
    private static final Set<String> ABOUT = Set.of(
            "alias",
            "algorithm",
            "bits",
            "dir",
            "directory",
            "enabled",
            "expiry",
            "file",
            "format",
            "header",
            "host",
            "id",
            "issuer",
            "length",
            "method",
            "mode",
            "module",
            "name",
            "path",
            "port",
            "provider",
            "server",
            "size",
            "timeout",
            "ttl",
            "type",
            "uri",
            "url",
            "user",
            "username",
            "version");

    /** Public by nature: fingerprints that official images publish, and public halves of key pairs. */
    private static final Set<String> PUBLIC =
            Set.of("public", "pub", "gpg", "fingerprint", "cache", "primary", "foreign");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("aws_access_key_id")) {
            return true;
        }
        String[] parts = words(name).toLowerCase(Locale.ROOT).split("_", -1);
        if (parts.length > 1 && ABOUT.contains(parts[parts.length - 1])) {
            return false;
        }
        boolean secret = false;
        for (String part : parts) {
            if (PUBLIC.contains(part)) {
                return false;
            }
            secret |= SECRET.contains(part) && !(part.equals("pwd") && parts.length == 1);
        }
        return secret;
    }

    /** Writes {@code FtpPassword} and {@code ftp-password} as {@code Ftp_Password} and {@code ftp_password}. */
    private static String words(String name) {
        StringBuilder text = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            text.append(hump ? "_" : "").append(c == '-' ? '_' : c);
        }
        return text.toString();
    }
}
