package dev.jslim.grammar.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final SourceText TEXT = SourceText.of("Dockerfile", "one two three\r\n");

    private static Fix fix(String title, TextEdit... edits) {
        return Fix.of(title, Applicability.SAFE, edits);
    }

    private static Fix isolated(String group, TextEdit edit) {
        return new Fix(group, Applicability.SAFE, List.of(edit), group);
    }

    private static TextEdit replace(int start, int end, String text) {
        return TextEdit.replace(new Span(start, end), text);
    }

    @Test
    void fixesAreAppliedInTheOrderOfTheirPlaces() {
        Fix last = fix("last", replace(8, 13, "3"));
        Fix first = fix("first", replace(0, 3, "1"), TextEdit.insert(7, "!"));
        Applied result = Edits.apply(TEXT, List.of(last, first));
        assertThat(result.text()).isEqualTo("1 two! 3\r\n");
        assertThat(result.applied()).containsExactly(first, last);
        assertThat(result.skipped()).isEmpty();
    }

    @Test
    void aFixThatOverlapsIsSkippedAsAWhole() {
        Fix first = fix("first", replace(0, 7, "x"));
        Fix second = fix("second", replace(4, 7, "y"), replace(8, 13, "z"));
        Applied result = Edits.apply(TEXT, List.of(first, second));
        assertThat(result.text()).isEqualTo("x three\r\n");
        assertThat(result.skipped()).containsExactly(second);
    }

    @Test
    void anEditAroundAnEarlierOneIsAnOverlapToo() {
        Fix inner = fix("inner", TextEdit.insert(0, ">"), replace(5, 6, "W"));
        Fix outer = fix("outer", replace(4, 7, "2"));
        assertThat(Edits.apply(TEXT, List.of(inner, outer)).skipped()).containsExactly(outer);
    }

    @Test
    void editsThatOnlyTouchAreBothApplied() {
        Applied result = Edits.apply(TEXT, List.of(fix("a", replace(0, 4, "1 ")), fix("b", replace(4, 7, "2"))));
        assertThat(result.text()).isEqualTo("1 2 three\r\n");
    }

    @Test
    void twoInsertionsAtOnePlaceHaveNoOrder() {
        Fix a = fix("a", TextEdit.insert(4, "a"));
        Fix b = fix("b", TextEdit.insert(4, "b"));
        Applied result = Edits.apply(TEXT, List.of(a, b));
        assertThat(result.text()).isEqualTo("one atwo three\r\n");
        assertThat(result.skipped()).containsExactly(b);
    }

    @Test
    void identicalEditsCountOnce() {
        Fix a = fix("a", TextEdit.insert(4, "-"), replace(8, 9, "T"));
        Fix b = fix("b", TextEdit.insert(4, "-"));
        Applied result = Edits.apply(TEXT, List.of(a, b));
        assertThat(result.text()).isEqualTo("one -two Three\r\n");
        assertThat(result.applied()).containsExactly(a, b);
    }

    @Test
    void ofAnIsolationGroupOneFixIsApplied() {
        Fix a = isolated("g", replace(0, 3, "1"));
        Fix b = isolated("g", replace(4, 7, "2"));
        Applied result = Edits.apply(TEXT, List.of(b, a));
        assertThat(result.text()).isEqualTo("1 two three\r\n");
        assertThat(result.skipped()).containsExactly(b);
    }

    @Test
    void editsOutsideTheTextOrInDisorderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edits.apply(TEXT, List.of(fix("far", TextEdit.insert(99, "x")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Edits.apply(TEXT, List.of(fix("disorder", TextEdit.insert(5, "x"), TextEdit.insert(1, "y")))));
    }
}
