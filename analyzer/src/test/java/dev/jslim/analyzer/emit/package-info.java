@NullMarked
package dev.jslim.analyzer.emit;

import org.jspecify.annotations.NullMarked;
