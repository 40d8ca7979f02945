/** Reading again what a topic still holds, for a question that somebody asks; handles nothing and moves no offset. */
@NullMarked
package org.opentriage.runtime.history;

import org.jspecify.annotations.NullMarked;
