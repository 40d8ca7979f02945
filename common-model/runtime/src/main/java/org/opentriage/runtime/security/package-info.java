/** Who calls, for which practice, and that every endpoint says who may. */
@NullMarked
package org.opentriage.runtime.security;

import org.jspecify.annotations.NullMarked;
