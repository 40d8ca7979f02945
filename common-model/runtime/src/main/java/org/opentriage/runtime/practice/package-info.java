/** Which practice the current work is for: scope, row level security, and the practice's own file. */
@NullMarked
package org.opentriage.runtime.practice;

import org.jspecify.annotations.NullMarked;
