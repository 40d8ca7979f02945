/** Child processes and their keeping: started, watched, started again, ended; knows nothing of what they do. */
@NullMarked
package org.opentriage.localstack.supervision;

import org.jspecify.annotations.NullMarked;
