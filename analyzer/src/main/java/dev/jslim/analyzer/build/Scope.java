package dev.jslim.analyzer.build;

import java.util.Map;
import java.util.Set;

/**
 * The variables that an instruction sees. ENV hides ARG, as in the builder.
 *
 * @param env variables that the image carries
 * @param args build arguments, with their defaults
 * @param open whether variables may exist that the text does not show, because an image below brings them
 * @see <a href="https://docs.docker.com/reference/dockerfile/#scope">Scope of ARG</a>
 */
public record Scope(Map<String, Resolution> env, Map<String, Resolution> args, boolean open) {
    /** What the builder itself defines without a declaration: never known from the text. */
    private static final Set<String> PREDEFINED = Set.of(
            "HTTP_PROXY",
            "http_proxy",
            "HTTPS_PROXY",
            "https_proxy",
            "FTP_PROXY",
            "ftp_proxy",
            "NO_PROXY",
            "no_proxy",
            "ALL_PROXY",
            "all_proxy",
            "SOURCE_DATE_EPOCH",
            "BUILDKIT_INLINE_CACHE");

    /** What the builder defines before the first FROM, and after an ARG that names it. */
    static final Set<String> PLATFORM = Set.of(
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETARCH",
            "TARGETVARIANT",
            "TARGETSTAGE",
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDARCH",
            "BUILDVARIANT");

    /** Returns the value that the text gives a variable; what an image below may set is not considered. */
    public Resolution declared(String name) {
        Resolution value = env.get(name);
        value = value == null ? args.get(name) : value;
        return value == null ? Resolution.absent() : value;
    }

    /** Returns the value of a variable. */
    public Resolution lookup(String name) {
        Resolution value = env.get(name);
        if (value == null) {
            value = args.get(name);
        }
        if (value != null) {
            return value;
        }
        if (PREDEFINED.contains(name)) {
            return new Resolution.Unresolved("the builder may set " + name);
        }
        return open ? new Resolution.Unresolved("the base image may set " + name) : Resolution.absent();
    }
}
