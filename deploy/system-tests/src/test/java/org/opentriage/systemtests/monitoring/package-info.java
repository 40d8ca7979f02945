/** Dashboards and alert rules against a real Prometheus that scrapes the running suite. */
@NullMarked
package org.opentriage.systemtests.monitoring;

import org.jspecify.annotations.NullMarked;
