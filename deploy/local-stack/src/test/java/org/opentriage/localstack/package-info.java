/** Tests of what starts, watches and ends the suite. */
@NullMarked
package org.opentriage.localstack;

import org.jspecify.annotations.NullMarked;
