/** Proofs of the package of the same name. */
@NullMarked
package org.opentriage.classifier.triage;

import org.jspecify.annotations.NullMarked;
