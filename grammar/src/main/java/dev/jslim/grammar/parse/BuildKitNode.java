package dev.jslim.grammar.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as BuildKit's parser leaves it, before BuildKit looks at what it means: {@code Node} of
 * {@code frontend/dockerfile/parser/parser.go}.
 *
 * @param keyword as written
 * @param flags without quotes and escapes
 * @param arguments in order; ENV and LABEL have three for each pair: name, value, and what stands between the two
 * @param trigger what follows ONBUILD, which then has no arguments
 */
public record BuildKitNode(
        String keyword,
        List<String> flags,
        List<String> arguments,
        @Nullable BuildKitNode trigger) {}
