/** What escalation tells about fired stages and their alerts; never patient text. */
@NullMarked
package org.opentriage.model.escalation;

import org.jspecify.annotations.NullMarked;
