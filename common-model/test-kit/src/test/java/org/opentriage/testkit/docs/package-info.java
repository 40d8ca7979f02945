/** The pages about the practice file. */
@NullMarked
package org.opentriage.testkit.docs;

import org.jspecify.annotations.NullMarked;
