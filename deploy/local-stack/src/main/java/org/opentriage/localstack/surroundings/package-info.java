/** The world around the suite in one JVM: mail, log-ins, the EHR's FHIR server, and sinks that show what was sent. */
@NullMarked
package org.opentriage.localstack.surroundings;

import org.jspecify.annotations.NullMarked;
