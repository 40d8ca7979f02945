/** Property defaults that every service starts from. */
@NullMarked
package org.opentriage.runtime.defaults;

import org.jspecify.annotations.NullMarked;
