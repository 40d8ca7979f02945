/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.access;

import org.jspecify.annotations.NullMarked;
