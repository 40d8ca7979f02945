package org.opentriage.model.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.Phi;

/**
 * Who a message is about, or from, as far as known.
 *
 * @param identity how sure we are
 * @param key stable pseudonym (HMAC) of the person; equal keys mean the same person; absent when nobody could be told
 * @param birthDate absent when not given; PHI, therefore never printed
 */
public record Person(
        IdentityState identity,
        @Nullable String key,
        @Nullable Phi name,
        @Nullable LocalDate birthDate,
        @Nullable Phi email,
        @Nullable Phi phone) {

    /** Nobody that we could tell. */
    public static final Person NOBODY = new Person(IdentityState.UNKNOWN, null, null, null, null, null);

    @Override
    public String toString() {
        return "Person[" + identity + "]";
    }
}
