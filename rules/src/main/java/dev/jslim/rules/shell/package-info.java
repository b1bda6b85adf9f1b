/** Rules about the shell commands of RUN. */
@NullMarked
package dev.jslim.rules.shell;

import org.jspecify.annotations.NullMarked;
