/** Pages of docs that a running service writes by itself, and that fail the build when they are stale. */
@NullMarked
package org.opentriage.testkit.docs;

import org.jspecify.annotations.NullMarked;
