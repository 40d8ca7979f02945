/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.queue;

import org.jspecify.annotations.NullMarked;
