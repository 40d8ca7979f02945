/** One story per file, told to the whole running suite. */
@NullMarked
package org.opentriage.systemtests.journey;

import org.jspecify.annotations.NullMarked;
