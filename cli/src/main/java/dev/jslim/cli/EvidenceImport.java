package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.mint.MintReport;
import dev.jslim.analyzer.evidence.strace.StraceImport;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.docker.Engines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code jslim evidence import}: every file is a run of its own. */
final class EvidenceImport {
    private static final long REPORT_LIMIT = 256L << 20;

    private EvidenceImport() {}

    static Evidence run(ParseResult arguments, Terminal terminal, List<String> files) throws IOException {
        String from = arguments.matchedOptionValue("--from", "");
        if (!from.equals("strace") && !from.equals("mint")) {
            throw new InputInvalid(
                    from.isEmpty() ? "--from is missing" : "--from cannot be '" + from + "'",
                    "use one of strace, mint");
        }
        for (String file : files) {
            if (!Files.isReadable(terminal.resolve(file))) {
                throw new InputInvalid(file + " does not exist or cannot be read", "");
            }
        }
        StraceImport.Subject subject = subject(arguments);
        Evidence all = null;
        for (String file : files) {
            Evidence one = read(from, terminal.resolve(file), file, subject);
            all = all == null ? one : all.merge(one);
        }
        if (all == null) {
            throw new InputInvalid("FILE is missing", "name the logs to import");
        }
        return all;
    }

    private static Evidence read(String from, Path file, String name, StraceImport.Subject subject) throws IOException {
        if (from.equals("strace")) {
            return StraceImport.read(() -> new BufferedInputStream(Files.newInputStream(file), 1 << 16), name, subject);
        }
        if (Files.size(file) > REPORT_LIMIT) {
            throw new InputInvalid(name + " is larger than " + REPORT_LIMIT + " bytes", "");
        }
        return MintReport.read(Files.readAllBytes(file), name, subject.image(), subject.platform());
    }

    /** The engine is asked for nothing that was said. */
    private static StraceImport.Subject subject(ParseResult arguments) throws IOException {
        String image = arguments.matchedOptionValue("--image", "");
        String platform = arguments.matchedOptionValue("--platform", "");
        String workdir = arguments.matchedOptionValue("--workdir", "");
        if (image.isEmpty()) {
            throw new InputInvalid("--image is missing", "name the image that was recorded, or give its id, sha256:…");
        }
        if (!workdir.isEmpty() && !workdir.startsWith("/")) {
            throw new InputInvalid("--workdir '" + workdir + "' is no path in the image", "begin it with /");
        }
        if (image.matches("sha256:[0-9a-f]{64}") && !platform.isEmpty()) {
            return new StraceImport.Subject(image, platform, workdir.isEmpty() ? "/" : workdir, !workdir.isEmpty());
        }
        try (ContainerEngine engine = Engines.open()) {
            ImageInfo info = engine.inspectImage(ImageName.of(image));
            String own = info.workingDirectory().isEmpty() ? "/" : info.workingDirectory();
            return new StraceImport.Subject(
                    info.id(),
                    platform.isEmpty() ? info.platform() : platform,
                    workdir.isEmpty() ? own : workdir,
                    true);
        }
    }
}
