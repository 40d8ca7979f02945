/** What people see and click, in a real browser. */
@NullMarked
package org.opentriage.systemtests.browser;

import org.jspecify.annotations.NullMarked;
