package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.trace.ContinueAfter;
import dev.jslim.tracer.trace.TraceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/** Waits for the user to say that the application was used enough: with Enter, or with a signal. */
final class UserWord implements TraceRequest.UserSignal {
    /** A signal that neither a terminal nor the JVM sends. */
    private static final String SIGNAL = "USR1";

    private final Terminal terminal;
    private final CountDownLatch signalled = new CountDownLatch(1);

    private UserWord(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Returns it, ready to hear what is to be waited for: a signal that comes early counts.
     *
     * @throws InputInvalid if it cannot be heard here
     */
    static UserWord of(ContinueAfter after, Terminal terminal) {
        UserWord word = new UserWord(terminal);
        for (ContinueAfter each : after.each()) {
            if (each instanceof ContinueAfter.Enter && !terminal.interactive()) {
                throw new InputInvalid(
                        "--continue-after enter needs a terminal",
                        "use signal or timeout=SECONDS where nobody can press a key");
            }
            if (each instanceof ContinueAfter.Signal) {
                word.hear();
            }
        }
        return word;
    }

    /** The class that hears signals belongs to no specification, so it is called by its name, as for interrupts. */
    private void hear() {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (_, method, _) -> {
                        if (method.getName().equals("handle")) {
                            signalled.countDown();
                        }
                        return null;
                    });
            signalType
                    .getMethod("handle", signalType, handlerType)
                    .invoke(null, signalType.getConstructor(String.class).newInstance(SIGNAL), handler);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new InputInvalid(
                    "--continue-after signal does not work here: SIG" + SIGNAL + " cannot be heard",
                    "use enter or timeout=SECONDS",
                    e);
        }
    }

    @Override
    public void await(ContinueAfter asked) throws InterruptedException {
        if (asked instanceof ContinueAfter.Signal) {
            terminal.err()
                    .println("jslim: use the application now, then send kill -" + SIGNAL + " "
                            + ProcessHandle.current().pid());
            signalled.await();
        } else {
            enter();
        }
    }

    private void enter() {
        LiveLine line = terminal.line();
        if (line != null) {
            line.hold();
        }
        terminal.err().println("jslim: use the application now, then press Enter");
        try {
            int c = terminal.in().read();
            while (c >= 0 && c != '\n') {
                c = terminal.in().read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (line != null) {
                line.release();
            }
        }
    }
}
