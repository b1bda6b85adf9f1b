package dev.jslim.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Whether work takes time linear in the length of its input: the length is doubled twice, which takes four times as long, or sixteen
 * times if the time is quadratic. What counts is the processor's time of the one thread, so that a busy machine changes little.
 */
public final class LinearTime {
    /** In characters. */
    private static final int LENGTH = 32 * 1024;

    private static final double HIGHEST_RATIO = 8;
    /** Below it the clock and the compiler say more than the work does; 128 KiB in this time are fast enough whatever the ratio. */
    private static final long FAST_ENOUGH = Duration.ofMillis(20).toNanos();

    private static final Duration HANGS = Duration.ofMinutes(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LinearTime() {}

    /** Asserts it of work on a nasty text. */
    public static void check(NastyText text, Consumer<String> work) {
        check(text.toString(), LENGTH, text::ofLength, work);
    }

    /**
     * Asserts it of any work. What looks too slow is measured again with four times the length, where a fixed cost counts for less.
     *
     * @param what names the input
     * @param length where to begin
     * @param input makes an input of a length
     */
    public static void check(String what, int length, IntFunction<String> input, Consumer<String> work) {
        assertTimeoutPreemptively(
                HANGS,
                () -> {
                    String first = measure(length, input, work);
                    String second = first.isEmpty() ? "" : measure(4 * length, input, work);
                    if (!second.isEmpty()) {
                        fail(what + ": " + first + "; " + second);
                    }
                },
                what);
    }

    /** Returns what is wrong, or nothing. */
    private static String measure(int length, IntFunction<String> input, Consumer<String> work) {
        String small = input.apply(length);
        String large = input.apply(4 * length);
        long fast = Long.MAX_VALUE;
        long slow = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            fast = Math.min(fast, Math.min(time(small, work), time(small, work)));
            slow = Math.min(slow, time(large, work));
            if (slow < FAST_ENOUGH || slow < HIGHEST_RATIO * fast) {
                return "";
            }
        }
        return length + " characters take " + fast / 1_000_000 + " ms, four times as many " + slow / 1_000_000 + " ms";
    }

    private static long time(String input, Consumer<String> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.accept(input);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
