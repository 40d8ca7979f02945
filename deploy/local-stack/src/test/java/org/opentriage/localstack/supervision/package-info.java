/** Tests of what starts, watches and ends the suite. */
@NullMarked
package org.opentriage.localstack.supervision;

import org.jspecify.annotations.NullMarked;
