/** How tests talk to the running suite: as portals, patients, phone companies, mail clients and staff do. */
@NullMarked
package org.opentriage.systemtests;

import org.jspecify.annotations.NullMarked;
