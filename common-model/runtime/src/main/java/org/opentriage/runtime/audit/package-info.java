/** Append-only, hash-chained record of who did what to which thing; never patient text. */
@NullMarked
package org.opentriage.runtime.audit;

import org.jspecify.annotations.NullMarked;
