/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.assignment;

import org.jspecify.annotations.NullMarked;
