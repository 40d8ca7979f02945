/** The second opinion: how it is trained, what it may do, what it is worth. */
@NullMarked
package org.opentriage.classifier.opinion;

import org.jspecify.annotations.NullMarked;
