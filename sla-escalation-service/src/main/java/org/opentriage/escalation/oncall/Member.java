package org.opentriage.escalation.oncall;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.opentriage.model.MemberId;

/** A person who can be told; routing reads the rest of the entry. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Member(MemberId id, String name, String email) {

    public Member {
        if (id == null || name == null || name.isBlank()) {
            throw new IllegalArgumentException("a member needs an id and a name");
        }
        if (email == null || email.indexOf('@') < 1 || email.chars().anyMatch(c -> c <= ' ' || c == ',')) {
            throw new IllegalArgumentException("the member " + id + " needs an email address: alerts go there");
        }
    }
}
