/** The sample morning: 47 synthetic messages, sent the way that a portal, a browser, a phone company and a mail program send theirs. */
@NullMarked
package org.opentriage.localstack.morning;

import org.jspecify.annotations.NullMarked;
