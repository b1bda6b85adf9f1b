/** Which files are meant: Dockerfiles in folders, without what is ignored there, and the lines that were changed. */
@NullMarked
package dev.jslim.cli.discovery;

import org.jspecify.annotations.NullMarked;
