/** Processes die under load; nothing is lost, nothing is doubled. */
@NullMarked
package org.opentriage.systemtests.chaos;

import org.jspecify.annotations.NullMarked;
