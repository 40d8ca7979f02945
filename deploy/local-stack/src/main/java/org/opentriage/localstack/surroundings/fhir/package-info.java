/** A FHIR R4 server with sample patients, in place of a practice's EHR. */
@NullMarked
package org.opentriage.localstack.surroundings.fhir;

import org.jspecify.annotations.NullMarked;
