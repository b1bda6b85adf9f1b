package dev.jslim.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process with a message and {@link ExitCode#FAILED} when a signal asks for it, after everything was cleaned up. Left to
 * itself, the JVM says nothing and ends with 128 and the signal's number. The class that hears signals belongs to no
 * specification, so it is called by its name, and without it the JVM's way is good enough.
 */
final class Interrupts {
    private static final String[] SIGNALS = {"INT", "TERM", "HUP"};

    private Interrupts() {}

    /** From here on signals end the process in order; one that was ignored when the process began stays ignored. */
    static void endInOrder(Terminal terminal) {
        AtomicBoolean said = new AtomicBoolean();
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Method handle = signalType.getMethod("handle", signalType, handlerType);
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle") && said.compareAndSet(false, true)) {
                            Failures.interrupted(terminal);
                            Runtime.getRuntime().exit(ExitCode.FAILED.status());
                        }
                        return null;
                    });
            for (String signal : SIGNALS) {
                handle.invoke(null, signalType.getConstructor(String.class).newInstance(signal), handler);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return; // no such class or signal here: the JVM's way
        }
    }
}
