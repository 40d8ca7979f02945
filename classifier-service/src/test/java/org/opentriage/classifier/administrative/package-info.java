/** Proofs of the package of the same name. */
@NullMarked
package org.opentriage.classifier.administrative;

import org.jspecify.annotations.NullMarked;
