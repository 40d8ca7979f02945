/** The classifier service: where it starts, and nothing else. */
@NullMarked
package org.opentriage.classifier;

import org.jspecify.annotations.NullMarked;
