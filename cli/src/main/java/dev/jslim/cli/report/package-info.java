/** How findings and differences are shown: one class per format. */
@NullMarked
package dev.jslim.cli.report;

import org.jspecify.annotations.NullMarked;
