/** What there is to say of each command, and how help and manual pages say it. */
@NullMarked
package dev.jslim.cli.manual;

import org.jspecify.annotations.NullMarked;
