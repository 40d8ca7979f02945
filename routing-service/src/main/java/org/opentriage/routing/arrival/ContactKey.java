package org.opentriage.routing.arrival;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Person;

/** The name and address that a message gives, as a digest by which two messages can be compared. */
final class ContactKey {

    private ContactKey() {}

    /** Absent unless both are given: a name alone is shared by many, an address alone by a household. */
    static @Nullable String of(Person person) {
        if (person.name() == null || person.email() == null) {
            return null;
        }
        var name = letters(person.name().text());
        var email = person.email().text().strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() || email.isEmpty() ? null : digest(name + "\n" + email);
    }

    /** Case, accents, blanks and punctuation do not make another name. */
    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
