/** What projects and users have configured for hadolint, as far as it means something here. */
@NullMarked
package dev.jslim.analyzer.config.hadolint;

import org.jspecify.annotations.NullMarked;
