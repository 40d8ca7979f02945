/** Tests of arrivals. */
@NullMarked
package org.opentriage.routing.arrival;

import org.jspecify.annotations.NullMarked;
