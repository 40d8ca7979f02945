/** Tests of the alert package. */
@NullMarked
package org.opentriage.escalation.alert;

import org.jspecify.annotations.NullMarked;
