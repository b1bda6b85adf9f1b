package dev.jslim.rules;

import dev.jslim.analyzer.lint.Rule;
import dev.jslim.rules.base.*;
import dev.jslim.rules.copy.*;
import dev.jslim.rules.correctness.*;
import dev.jslim.rules.layers.*;
import dev.jslim.rules.packages.*;
import dev.jslim.rules.runtime.*;
import dev.jslim.rules.security.*;
import dev.jslim.rules.shell.*;
import dev.jslim.rules.style.*;
import java.util.List;

/** The one list of all rules. */
public final class Rules {
    private static final List<Rule<?>> ALL = List.of(
            new AddInsteadOfCopy(),
            new ApkMissingNoCache(),
            new AptInstallWithoutUpdate(),
            new AptInstallsRecommends(),
            new AptInsteadOfAptGet(),
            new AptListsLeft(),
            new AptMissingYes(),
            new BaseImageLatest(),
            new BaseImageUntagged(),
            new BuildToolInFinal(),
            new CdInsteadOfWorkdir(),
            new CmdDuplicate(),
            new CopyFromSelf(),
            new CopyManyDestNotDirectory(),
            new CopySourceBeforeInstall(),
            new DockerignoreLetsJunkIn(),
            new DockerignoreMalformed(),
            new DockerignoreMissing(),
            new EntrypointDuplicate(),
            new EntrypointShellForm(),
            new FromAsCasing(),
            new HealthcheckDuplicate(),
            new IndexUpdateAlone(),
            new InstructionCasing(),
            new KeyValueLegacyForm(),
            new MaintainerDeprecated(),
            new PipCacheLeft(),
            new SecretInArgOrEnv(),
            new StageNameCasing(),
            new StageNameDuplicate(),
            new SudoInRun(),
            new UserMissing(),
            new UserRootLast(),
            new WorkdirRelative());

    private Rules() {}

    /** Returns all rules, sorted by slug. */
    public static List<Rule<?>> all() {
        return ALL;
    }
}
