/** Rules about how the container runs: command, user, health check, metadata. */
@NullMarked
package dev.jslim.rules.runtime;

import org.jspecify.annotations.NullMarked;
