package dev.jslim.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemCallNamesTest {
    @ParameterizedTest
    @CsvSource({
        "x86_64,0,read",
        "x86_64,257,openat",
        "i386,3,read",
        "i386,295,openat",
        "aarch64,63,read",
        "aarch64,56,openat"
    })
    void each_abi_has_its_own_numbers(String abi, int number, String name) {
        assertThat(SystemCallNames.of(abi).name(number)).isEqualTo(name);
        assertThat(SystemCallNames.of(abi).number(name)).isEqualTo(number);
    }

    @Test
    void what_is_not_in_the_table_stays_a_number() {
        assertThat(SystemCallNames.of("x86_64").name(4_000)).isEqualTo("#4000");
        assertThat(SystemCallNames.of("x86_64").number("no_such_call")).isNull();
        assertThat(SystemCallNames.of("pdp11").name(0)).isEqualTo("#0");
    }

    @ParameterizedTest
    @CsvSource({"x86_64,unistd_64.h", "i386,unistd_32.h"})
    void the_headers_of_this_machine_say_the_same(String abi, String header) throws IOException {
        Path file = Path.of("/usr/include/x86_64-linux-gnu/asm", header);
        Assumptions.assumeTrue(Files.exists(file), "the headers of the kernel are not installed (linux-libc-dev)");
        Matcher defined = Pattern.compile("#define __NR_(\\w+) (\\d+)").matcher(Files.readString(file));
        int count = 0;
        while (defined.find()) {
            assertThat(SystemCallNames.of(abi).name(Integer.parseInt(defined.group(2))))
                    .isEqualTo(defined.group(1));
            count++;
        }
        assertThat(count).isGreaterThan(300);
    }
}
