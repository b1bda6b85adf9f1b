package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.rules.packages.family.Deletions;
import org.jspecify.annotations.Nullable;

/** What works against a cache mount, and how to stop it. */
final class CacheFight {
    private CacheFight() {}

    /** Returns the option that switches a cache off, or null if none does. */
    static PackageCall.@Nullable Option off(CacheUse use) {
        if (use.state() == CacheUse.State.DISABLED) {
            for (PackageCall.Option option : use.call().options()) {
                if (option.word().span().equals(use.by())) {
                    return option;
                }
            }
        }
        return null;
    }

    /** Returns whether a mount keeps a cache that the clean-up of its manager would empty; apt's lists survive {@code clean}. */
    static boolean keeps(CacheUse use) {
        boolean lists =
                use.call().manager() == PackageManager.APT_GET && use.cache().kind() == Cache.Kind.INDEX;
        return use.state() == CacheUse.State.MOUNTED && !lists;
    }

    /** Returns a fix that deletes an option. With a cache, apk may take an index that is some hours old. */
    static Fix[] withoutOption(CacheUse use, PackageCall.Option option, RuleContext context) {
        boolean apk = use.call().manager() == PackageManager.APK;
        TextEdit edit = Deletions.option(option, context);
        return fixes("delete " + option.name(), apk ? Applicability.UNSAFE : Applicability.SAFE, edit);
    }

    /** Returns a fix that deletes a command. */
    static Fix[] withoutCommand(PackageCall call, RuleContext context) {
        TextEdit edit = RunEdits.without(
                context.dockerfile(),
                context.commands().run(),
                call.invocation().command());
        return fixes("delete the clean-up", Applicability.SAFE, edit);
    }

    private static Fix[] fixes(String title, Applicability applicability, @Nullable TextEdit edit) {
        return edit == null ? new Fix[0] : new Fix[] {Fix.of(title, applicability, edit)};
    }
}
