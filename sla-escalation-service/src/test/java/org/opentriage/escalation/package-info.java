/** Tests of the service as a whole, and what they share. */
@NullMarked
package org.opentriage.escalation;

import org.jspecify.annotations.NullMarked;
