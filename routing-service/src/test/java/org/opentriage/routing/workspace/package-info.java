/** Tests of the package of the same name. */
@NullMarked
package org.opentriage.routing.workspace;

import org.jspecify.annotations.NullMarked;
