/** Teams, members and shifts as the practice file says, kept in tables. Not which of them gets a ticket. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.routing.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
