/** Takes every patient message in, once, and hands it on until a ticket confirms it; each sub-package is one module. */
@NullMarked
package org.opentriage.intake;

import org.jspecify.annotations.NullMarked;
