package org.opentriage.intake.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses in the form that can be compared. */
final class Emails {

    private Emails() {}

    /** Lower case, trimmed; absent when it is no address. */
    static @Nullable String key(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var plain = address.strip().toLowerCase(Locale.ROOT);
        int at = plain.indexOf('@');
        return at > 0 && at < plain.length() - 1 && plain.length() <= 254 ? plain : null;
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        var key = key(one);
        return key != null && key.equals(key(other));
    }
}
