/** ELF files and how the dynamic loader finds their libraries. */
@NullMarked
package dev.jslim.analyzer.elf;

import org.jspecify.annotations.NullMarked;
