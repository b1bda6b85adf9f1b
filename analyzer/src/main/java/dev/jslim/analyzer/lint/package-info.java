/** The rule framework: rules, findings, suppressions, the engine and the fix loop. */
@NullMarked
package dev.jslim.analyzer.lint;

import org.jspecify.annotations.NullMarked;
