/** Starts, watches and ends the whole suite on one machine; what stands in for the outside world is in {@code surroundings}, the sample messages in {@code morning}. */
@NullMarked
package org.opentriage.localstack;

import org.jspecify.annotations.NullMarked;
