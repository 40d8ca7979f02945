/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.ticket;

import org.jspecify.annotations.NullMarked;
