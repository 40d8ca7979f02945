/** Tests of the command. */
@NullMarked
package org.opentriage.localstack.up;

import org.jspecify.annotations.NullMarked;
