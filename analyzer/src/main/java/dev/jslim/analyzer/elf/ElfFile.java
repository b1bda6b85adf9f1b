package dev.jslim.analyzer.elf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dynamic loader reads of an ELF file.
 *
 * @param bits 32 or 64
 * @param machine {@code e_machine}: 62 is x86-64, 183 is AArch64, 3 is i386
 * @param interpreter path of the loader that runs the program, or null if it has none
 * @param soname the name others link it by, or null
 * @param needed names of the libraries it is linked with
 * @param filters names in DT_FILTER and DT_AUXILIARY: loaded too if they are there
 * @param rpath DT_RPATH, as it is written
 * @param runpath DT_RUNPATH, as it is written
 */
public record ElfFile(
        int bits,
        boolean bigEndian,
        int machine,
        @Nullable String interpreter,
        @Nullable String soname,
        List<String> needed,
        List<String> filters,
        List<String> rpath,
        List<String> runpath) {
    public ElfFile {
        needed = List.copyOf(needed);
        filters = List.copyOf(filters);
        rpath = List.copyOf(rpath);
        runpath = List.copyOf(runpath);
    }

    /** Returns whether code of the two can be in one process. */
    public boolean fits(ElfFile other) {
        return bits == other.bits && bigEndian == other.bigEndian && machine == other.machine;
    }
}
