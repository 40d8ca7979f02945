/** The contract proves itself: golden files, schemas, and what Phi never prints. */
@NullMarked
package org.opentriage.model;

import org.jspecify.annotations.NullMarked;
