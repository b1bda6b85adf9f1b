@NullMarked
package dev.jslim.analyzer.rewrite;

import org.jspecify.annotations.NullMarked;
