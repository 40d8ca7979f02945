/** Time and waiting: database time decides, loops wake on demand. The only place that may sleep or ask a clock. */
@NullMarked
package org.opentriage.runtime.time;

import org.jspecify.annotations.NullMarked;
