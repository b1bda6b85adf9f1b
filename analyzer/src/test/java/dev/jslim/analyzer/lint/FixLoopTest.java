package dev.jslim.analyzer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixLoopTest {
    @Test
    void appliesWhatIsFoundAndReportsWhatIsLeft() {
        Fixed fixed = fix(new Samples.Users("0"), "FROM a:1\nUSER x\nRUN y\nUSER z\n");
        assertThat(fixed.text()).isEqualTo("FROM a:1\nUSER 0\nRUN y\nUSER 0\n");
        assertThat(fixed.applied()).isEqualTo(2);
        assertThat(fixed.rounds()).isEqualTo(1);
        assertThat(fixed.remaining().findings()).isEmpty();
    }

    @Test
    void aFixThatBreaksTheSyntaxIsRolledBack() {
        Fixed fixed = fix(new Samples.Users(""), "FROM a:1\nUSER x\n");
        assertThat(fixed.text()).isEqualTo("FROM a:1\nUSER x\n");
        assertThat(fixed.applied()).isZero();
        assertThat(fixed.remaining().findings()).hasSize(1);
    }

    @Test
    void aProblemThatWasThereBeforeDoesNotStopARepair() {
        assertThat(fix(new Samples.Users("0"), "FROM a:1\nNONSENSE\nUSER x\n").text())
                .isEqualTo("FROM a:1\nNONSENSE\nUSER 0\n");
    }

    @Test
    void suppressedFindingsAreNotRepaired() {
        String text = "FROM a:1\n# jslim: ignore=each-user\nUSER x\n";
        assertThat(fix(new Samples.Users("0"), text).text()).isEqualTo(text);
    }

    private static Fixed fix(Rule<?> rule, String text) {
        FixLoop loop = new FixLoop(new LintEngine(List.of(rule)));
        return loop.fix(SourceText.of("Dockerfile", text), LintOptions.defaults(), Applicability.SAFE);
    }
}
