/** The OIDC provider of the local stack: the demo staff can log in, and one machine client. Not for anything real. */
@NullMarked
package org.opentriage.localstack.surroundings.identity;

import org.jspecify.annotations.NullMarked;
