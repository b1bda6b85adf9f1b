/** Scripts that make shells complete command lines of jslim, each from what {@link dev.jslim.cli.manual} says of it. */
@NullMarked
package dev.jslim.cli.completion;

import org.jspecify.annotations.NullMarked;
