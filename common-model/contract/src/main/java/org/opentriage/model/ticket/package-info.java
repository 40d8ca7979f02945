/** The snapshot of a ticket that routing publishes; never patient text. */
@NullMarked
package org.opentriage.model.ticket;

import org.jspecify.annotations.NullMarked;
