/** Tests of the sample morning. */
@NullMarked
package org.opentriage.localstack.morning;

import org.jspecify.annotations.NullMarked;
