/** Tests of what fires. */
@NullMarked
package org.opentriage.escalation.escalation;

import org.jspecify.annotations.NullMarked;
