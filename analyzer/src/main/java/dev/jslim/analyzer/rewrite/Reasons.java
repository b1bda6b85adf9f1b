package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.plan.KeepReason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reasons as comments say them: without what the path itself says, so that neighbours share one comment. */
final class Reasons {
    private Reasons() {}

    /** Returns the reason, or null for a directory that is there only for what is in it. */
    static @Nullable String brief(KeepReason reason) {
        return switch (reason) {
            case KeepReason.Observed seen ->
                seen.use().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (seen.executable().isEmpty() ? "" : " by " + seen.executable());
            case KeepReason.LinkedBy linked -> "library of " + linked.by();
            case KeepReason.LinkTarget target -> "target of the link " + target.link();
            case KeepReason.InterpreterOf interpreter -> "runs " + interpreter.program();
            case KeepReason.MemberOf member -> "part of " + member.unit();
            case KeepReason.Metadata metadata -> metadata.what();
            case KeepReason.Pinned pinned -> "asked for with " + pinned.pattern();
            case KeepReason.HealedBy healed -> "missed by verification " + healed.round();
            case KeepReason.ParentOf parent -> null;
        };
    }
}
