/** Tests of the local stack as a whole. */
@NullMarked
package org.opentriage.localstack;

import org.jspecify.annotations.NullMarked;
