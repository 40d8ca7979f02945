package org.opentriage.escalation.policy;

import java.util.List;

/** The key {@code policies} of a practice file. */
record PolicyPart(List<Policy> policies) {

    PolicyPart {
        policies = policies == null ? List.of() : List.copyOf(policies);
        new Policies(policies);
    }
}
