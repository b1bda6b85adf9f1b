/** The findings that a project has decided to live with for now: they are written down once, and only new ones are reported. */
@NullMarked
package dev.jslim.analyzer.baseline;

import org.jspecify.annotations.NullMarked;
