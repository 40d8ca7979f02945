package org.opentriage.intake.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a message says that it is about.
 *
 * @param portal source of the signed-in portal account, with its {@code portalId}; absent for every other way in
 * @param name as written
 * @param email as written; compared without case
 * @param phone E.164
 */
public record Claim(
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone) {

    /** Nothing said. */
    public static final Claim NOBODY = new Claim(null, null, null, null, null, null);

    boolean byPortal() {
        return portal != null && portalId != null;
    }

    @Override
    public String toString() {
        return "Claim[phi]";
    }
}
