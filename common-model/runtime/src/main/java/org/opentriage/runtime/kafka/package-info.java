/** Events come in: decoded, once only, in one transaction a batch; what can not be handled becomes a quarantine row. */
@NullMarked
package org.opentriage.runtime.kafka;

import org.jspecify.annotations.NullMarked;
