/** The syntax tree of the shell text in RUN, CMD, ENTRYPOINT and HEALTHCHECK, with spans in the Dockerfile. */
@NullMarked
package dev.jslim.grammar.shell;

import org.jspecify.annotations.NullMarked;
