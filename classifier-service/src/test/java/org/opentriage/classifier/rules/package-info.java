/** Proofs of the package of the same name. */
@NullMarked
package org.opentriage.classifier.rules;

import org.jspecify.annotations.NullMarked;
