/** Proofs of the package of the same name. */
@NullMarked
package org.opentriage.classifier.text;

import org.jspecify.annotations.NullMarked;
