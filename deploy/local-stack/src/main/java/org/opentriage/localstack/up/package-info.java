/** The command {@code ./deploy/up}: its options, and what it says to the person in front of it. */
@NullMarked
package org.opentriage.localstack.up;

import org.jspecify.annotations.NullMarked;
