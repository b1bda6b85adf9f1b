package dev.jslim.analyzer.evidence;

import java.util.List;

/**
 * What is known of how an image uses its files.
 *
 * @param image digest of the image configuration ({@code sha256:…}), the id that the engine shows
 * @param platform such as {@code linux/amd64}
 * @param runs sorted by id
 * @param observations sorted by path, use, errno, executable, phase
 */
public record Evidence(String image, String platform, List<Run> runs, List<Observation> observations) {
    public Evidence {
        runs = List.copyOf(runs);
        observations = List.copyOf(observations);
    }
}
