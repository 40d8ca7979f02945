/** Problems as RFC 9457 JSON; every error a caller can see is made here. */
@NullMarked
package org.opentriage.runtime.web;

import org.jspecify.annotations.NullMarked;
