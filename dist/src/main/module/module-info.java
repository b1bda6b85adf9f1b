/**
 * What reads text and nothing else: everything that {@code lint} and {@code explain} need, in one module, so that it lies in the
 * runtime image and starts from there. Commands that need an engine run from a class path of their own, and see nothing of it.
 */
open module dev.jslim {
    requires java.base;
}
