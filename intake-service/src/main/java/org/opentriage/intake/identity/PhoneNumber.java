package org.opentriage.intake.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the one form that can be compared: E.164, such as {@code +12025550123}. */
public final class PhoneNumber {

    /** What carriers send for a withheld number: nobody's. */
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+86282452253", "+8656696", "+17378742833", "+2562533");

    private PhoneNumber() {}

    /**
     * The number in E.164; absent when it is none, or withheld.
     *
     * @param region ISO 3166 code of where numbers without a country code are from
     */
    public static @Nullable String e164(@Nullable String number, String region) {
        if (number == null || number.isBlank() || number.length() > 40 || WITHHELD.contains(number.strip())) {
            return null;
        }
        var library = PhoneNumberUtil.getInstance();
        try {
            var parsed = library.parse(number, region);
            return library.isPossibleNumber(parsed) ? library.format(parsed, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
