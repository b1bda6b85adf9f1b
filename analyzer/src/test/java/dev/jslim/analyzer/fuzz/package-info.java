/**
 * What fuzzing calls: a class for each thing that reads text of unknown origin, with the laws as oracle. {@code docs/fuzzing.md} says
 * how to run it.
 */
package dev.jslim.analyzer.fuzz;
