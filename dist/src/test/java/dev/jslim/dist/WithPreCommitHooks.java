package dev.jslim.dist;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests with the real pre-commit, which has cloned the hooks once for all tests of a class. */
@ExtendWith(PreCommitCondition.class)
abstract class WithPreCommitHooks {
    @TempDir
    static Path temporary;

    @SuppressWarnings("NullAway.Init")
    static PreCommitHooks hooks;

    @BeforeAll
    static void clone_the_hooks() throws Exception {
        hooks = PreCommitHooks.in(temporary);
    }

    @AfterAll
    static void unlink() throws Exception {
        if (hooks != null) {
            hooks.close();
        }
    }
}
