/** Takes the text messages and webhooks that the suite sends, keeps them, and shows them together with the staff's mail. */
@NullMarked
package org.opentriage.localstack.surroundings.sinks;

import org.jspecify.annotations.NullMarked;
