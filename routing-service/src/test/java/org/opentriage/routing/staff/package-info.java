/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.staff;

import org.jspecify.annotations.NullMarked;
