/** What the tests of this service share. */
@NullMarked
package org.opentriage.routing;

import org.jspecify.annotations.NullMarked;
