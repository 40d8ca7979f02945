/** Named places where a test may kill the process between two durable steps. */
@NullMarked
package org.opentriage.runtime.failpoint;

import org.jspecify.annotations.NullMarked;
