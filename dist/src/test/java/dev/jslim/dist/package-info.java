@NullMarked
package dev.jslim.dist;

import org.jspecify.annotations.NullMarked;
