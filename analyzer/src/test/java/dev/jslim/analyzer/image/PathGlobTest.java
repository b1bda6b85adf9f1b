package dev.jslim.analyzer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/etc/* /etc/passwd true",
                "/etc/* /etc/ssl/certs false",
                "/etc/** /etc/ssl/certs true",
                "**/*.so /usr/lib/a.so true",
                "/a?c /abc true",
                "/a?c /a/c false",
                "/[a-c]x /bx true",
                "/[!a-c]x /bx false",
                "/a[!b]c /a/c false",
                "/{usr,opt}/* /opt/app true",
                "/{usr,opt}/* /var/app false",
                "/a.b /axb false",
                "/\\\\[x\\\\] /[x] true",
                "/caf\\\\xe9 /caf\udce9 true",
                "/caf\\\\xe9 /café false",
                "/caf? /caf\udce9 true",
                "/x&&y /x&&y true",
            })
    void it_fits_what_a_shell_would_expect(String glob, String path, boolean fits) {
        assertThat(PathGlob.of(glob.replace("\\\\", "\\")).matches(path)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/[a", "/{a,b", "/a\\", "/{a,{b}}"})
    void what_is_not_closed_is_no_pattern(String glob) {
        assertThatThrownBy(() -> PathGlob.of(glob)).isInstanceOf(PatternSyntaxException.class);
    }
}
