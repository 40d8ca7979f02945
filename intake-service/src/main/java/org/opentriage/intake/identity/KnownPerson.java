package org.opentriage.intake.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the directory. */
record KnownPerson(
        UUID id,
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable String name,
        @Nullable String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone) {

    boolean ofPortal() {
        return portalId != null;
    }

    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}
