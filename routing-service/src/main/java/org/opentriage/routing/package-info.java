/** The routing service: see the packages below; nothing but the start lives here. */
@NullMarked
package org.opentriage.routing;

import org.jspecify.annotations.NullMarked;
