/** What ShellCheck is given to read, and where its answer stands in the Dockerfile: all but the running of it. */
@NullMarked
package dev.jslim.analyzer.shellcheck;

import org.jspecify.annotations.NullMarked;
