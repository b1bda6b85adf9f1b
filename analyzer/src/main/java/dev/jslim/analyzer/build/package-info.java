/** What the Dockerfile means as a build: stages, scopes, resolution of variables, the build context and its ignore file. */
@NullMarked
package dev.jslim.analyzer.build;

import org.jspecify.annotations.NullMarked;
