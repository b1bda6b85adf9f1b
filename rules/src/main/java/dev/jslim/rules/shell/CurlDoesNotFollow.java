package dev.jslim.rules.shell;

/** {@code curl} that saves a redirect instead of following it. */
public final class CurlDoesNotFollow extends CurlOptionRule {
    public CurlDoesNotFollow() {
        super(
                "curl-does-not-follow",
                "curl saves a redirect instead of following it",
                "--location",
                "curl does not follow redirects, so the day the server moves the file an empty or HTML answer is saved in its place");
    }

    @Override
    boolean hasIt(CommandOptions options) {
        return options.find('L', "location", "location-trusted") != null
                || options.find('X', "request") != null
                || options.find('d', "data") != null;
    }
}
