/** How well the classifier reads labelled messages, asked of a running service; one command, one table. */
@NullMarked
package org.opentriage.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
