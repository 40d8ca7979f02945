/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.live;

import org.jspecify.annotations.NullMarked;
