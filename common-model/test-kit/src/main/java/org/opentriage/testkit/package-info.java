/** What tests and the local stack run on: real servers as killable child processes, log-ins, mothers, the rules of the house. */
@NullMarked
package org.opentriage.testkit;

import org.jspecify.annotations.NullMarked;
