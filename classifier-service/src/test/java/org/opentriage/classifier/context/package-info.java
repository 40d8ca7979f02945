/** Proofs of the package of the same name. */
@NullMarked
package org.opentriage.classifier.context;

import org.jspecify.annotations.NullMarked;
