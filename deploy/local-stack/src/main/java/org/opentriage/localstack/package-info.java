/** The whole suite on one machine: which processes there are, in which order, with which settings. */
@NullMarked
package org.opentriage.localstack;

import org.jspecify.annotations.NullMarked;
