/** Tests of the world around the suite. */
@NullMarked
package org.opentriage.localstack.surroundings;

import org.jspecify.annotations.NullMarked;
