/** The runtime's promises on real servers; here because the kit may use the runtime and not the other way round. */
@NullMarked
package org.opentriage.testkit.runtime;

import org.jspecify.annotations.NullMarked;
