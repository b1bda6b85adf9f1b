package dev.jslim.rules.shell;

/** {@code curl} that takes an error page for the file. */
public final class CurlIgnoresHttpErrors extends CurlOptionRule {
    public CurlIgnoresHttpErrors() {
        super(
                "curl-ignores-http-errors",
                "curl saves an error page and succeeds",
                "--fail",
                "when the server answers 404 or 500, curl saves the error page and succeeds, and the build goes on with it");
    }

    @Override
    boolean hasIt(CommandOptions options) {
        return options.find('f', "fail", "fail-with-body", "fail-early") != null
                || options.find('w', "write-out") != null
                || options.find('I', "head") != null;
    }
}
