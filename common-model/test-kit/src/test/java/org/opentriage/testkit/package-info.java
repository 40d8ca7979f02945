/** The house rules, applied to the shared modules. */
@NullMarked
package org.opentriage.testkit;

import org.jspecify.annotations.NullMarked;
