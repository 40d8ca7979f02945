/** The people of the demo practice. */
@NullMarked
package org.opentriage.localstack.staff;

import org.jspecify.annotations.NullMarked;
