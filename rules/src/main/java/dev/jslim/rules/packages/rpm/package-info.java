/** Rules about yum, dnf, zypper and rpm. */
@NullMarked
package dev.jslim.rules.packages.rpm;

import org.jspecify.annotations.NullMarked;
