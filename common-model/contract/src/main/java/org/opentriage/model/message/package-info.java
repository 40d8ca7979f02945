/** A message on its road from intake to routing: what was received, and how it was assessed. */
@NullMarked
package org.opentriage.model.message;

import org.jspecify.annotations.NullMarked;
