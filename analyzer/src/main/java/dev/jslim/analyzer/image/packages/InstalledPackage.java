package dev.jslim.analyzer.image.packages;

/**
 * A package of the operating system.
 *
 * @param name such as {@code libssl3}
 * @param version as the distribution writes it, {@code 3.0.11-1~deb12u2}
 * @param architecture such as {@code amd64} or {@code all}
 */
public record InstalledPackage(String name, String version, String architecture) {}
