package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.LayerBlocks;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.TarEntry;
import dev.jslim.analyzer.plan.Kept;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans {@link FinalStage.Listed}: every kept path in a list, copied by the builder's own tar. */
final class ListedForm {
    private ListedForm() {}

    static Proposal propose(RewriteInput input) {
        FileTree tree = input.keep().tree();
        for (String tool : List.of("/bin/sh", "/bin/tar", "/bin/sed", "/bin/mkdir", "/bin/rm")) {
            if (tree.find(tool) == null && tree.find("/usr" + tool) == null) {
                return new Proposal.Refused("scratch", "the image has no " + tool + " to collect the files with");
            }
        }
        List<FileList.Entry> entries = new ArrayList<>();
        Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean attributes = false;
        String why = "directories";
        for (Map.Entry<String, Kept> one : input.keep().kept().entrySet()) {
            Node node = one.getValue().node();
            if (one.getKey().equals("/")) {
                continue;
            }
            @Nullable String reason = Reasons.brief(one.getValue().reason());
            why = reason == null ? why : reason;
            boolean first = node.isFile() && counted.add(node.file());
            attributes |= first && hasAttributes(input.image(), node);
            FileList.Entry entry = new FileList.Entry(one.getKey(), first ? node.size() : 0, why);
            if (!entry.listable()) {
                return new Proposal.Refused("scratch", "no line of a list can name " + entry.path());
            }
            entries.add(entry);
        }
        FileList list = new FileList(entries, attributes);
        ImageMetadata metadata = input.metadata();
        FinalStage stage = new FinalStage.Listed(
                input.listPath(),
                StageNames.free(input.graph(), "trim", "jslim-trim"),
                list,
                !metadata.onBuild().isEmpty());
        return Proposal.of(input, stage, ImageMetadata.none(), list.bytes());
    }

    /** Only the extended header of a tar entry holds them; tar copies them only when told to. */
    private static boolean hasAttributes(ImageArchive image, Node node) {
        LayerBlocks layer = image.blocks(node.contentLayer());
        TarEntry entry = layer.at(node.contentPosition());
        if (entry == null || entry.headerBytes() <= LayerBlocks.BLOCK) {
            return false;
        }
        byte[] header = layer.source().bytes(entry.position(), entry.headerBytes());
        return new String(header, StandardCharsets.ISO_8859_1).contains("SCHILY.xattr.");
    }
}
