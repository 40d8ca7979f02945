/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.clock;

import org.jspecify.annotations.NullMarked;
