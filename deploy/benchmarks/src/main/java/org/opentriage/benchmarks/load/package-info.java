/** The load that a suite carries, seen from outside; one command, one table. */
@NullMarked
package org.opentriage.benchmarks.load;

import org.jspecify.annotations.NullMarked;
