/** Proofs of the package of the same name. */
@NullMarked
package org.opentriage.classifier.clinical;

import org.jspecify.annotations.NullMarked;
