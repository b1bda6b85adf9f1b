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
            new ArgOutOfScope(),
            new BaseImageEndOfLife(),
            new BaseImageLatest(),
            new BaseImageNotAllowed(),
            new BaseImagePlatformConstant(),
            new BaseImagePlatformRedundant(),
            new BaseImageRegistryNotAllowed(),
            new BaseImageUntagged(),
            new BuildToolInFinal(),
            new CdInsteadOfWorkdir(),
            new ChpasswdUsed(),
            new CleartextUrl(),
            new CmdDuplicate(),
            new ContinuationLineEmpty(),
            new CopyFromEntireFilesystem(),
            new CopiedFileWritableByUser(),
            new CopyFromSelf(),
            new CopyFromUnknownStage(),
            new CopyIgnoredFile(),
            new CopyManyDestNotDirectory(),
            new CopySourceBeforeInstall(),
            new CredentialCommandWithoutMount(),
            new CurlDoesNotFollow(),
            new CurlIgnoresHttpErrors(),
            new DebugModeEnabled(),
            new DefaultShellRelinked(),
            new DockerignoreLetsJunkIn(),
            new DockerignoreMalformed(),
            new DockerignoreMissing(),
            new DownloadPipedToShell(),
            new DownloadTlsUnverified(),
            new EntrypointDuplicate(),
            new EntrypointShellForm(),
            new EnvSelfReference(),
            new ExposeHostMapping(),
            new ExposeProtocolCasing(),
            new FromArgEmptyDefault(),
            new FromArgUndeclared(),
            new FromAsCasing(),
            new GitTlsUnverified(),
            new HealthcheckDuplicate(),
            new IndexUpdateAlone(),
            new InstructionCasing(),
            new KeyValueLegacyForm(),
            new MaintainerDeprecated(),
            new NodeTlsUnverified(),
            new PipCacheLeft(),
            new PipeWithoutPipefail(),
            new PointlessCommand(),
            new PythonTlsUnverified(),
            new RunHostNetwork(),
            new RunInsecureSandbox(),
            new SecretFileCopied(),
            new SecretInArgOrEnv(),
            new SecretMountWorldReadable(),
            new StageNameCasing(),
            new StageNameDuplicate(),
            new StageNameReserved(),
            new SudoInRun(),
            new SuppressionForbidden(),
            new TlsWeakProtocol(),
            new UserMissing(),
            new UserRootLast(),
            new VariableUndefined(),
            new WeakHash(),
            new WgetAndCurl(),
            new WgetProgressNoise(),
            new WorkdirRelative(),
            new WorldWritablePermissions());

    private Rules() {}

    /** Returns all rules, sorted by slug. */
    public static List<Rule<?>> all() {
        return ALL;
    }
}
