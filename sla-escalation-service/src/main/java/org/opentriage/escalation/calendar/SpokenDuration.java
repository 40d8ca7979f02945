package org.opentriage.escalation.calendar;

import java.time.Duration;
import java.util.Locale;

/** A length of time as people say it: {@code 2 h 05 min}, {@code 3 d 04 h}, {@code 45 s}. */
public final class SpokenDuration {

    private SpokenDuration() {}

    public static String of(Duration duration) {
        if (duration.toDays() > 0) {
            return String.format(Locale.ROOT, "%d d %02d h", duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return String.format(Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
