package org.opentriage.escalation.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** One stretch of opening hours within a day, local time, such as {@code 08:00-12:00}; it may end at {@code 24:00}. */
record OpenHours(LocalTime from, LocalTime to) {

    /** The end of a day, written 24:00, which {@link LocalTime} can not say. */
    private static final LocalTime END_OF_DAY = LocalTime.MIDNIGHT;

    OpenHours {
        if (!to.equals(END_OF_DAY) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "opening hours " + from + "-" + to + " must end after they start; split a night at 24:00");
        }
    }

    /** Reads {@code 08:00-12:00}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OpenHours parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2 || parts[1].strip().equals("00:00")) {
            throw notHours(text);
        }
        try {
            var to = parts[1].strip();
            return new OpenHours(
                    LocalTime.parse(parts[0].strip()), to.equals("24:00") ? END_OF_DAY : LocalTime.parse(to));
        } catch (DateTimeException e) {
            throw notHours(text);
        }
    }

    /** In order of time. Refuses hours that overlap, since they would be counted twice. */
    static List<OpenHours> sorted(List<OpenHours> hours) {
        var sorted =
                hours.stream().sorted(Comparator.comparing(OpenHours::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            if (before.to.equals(END_OF_DAY) || before.to.isAfter(sorted.get(i).from)) {
                throw new IllegalArgumentException("opening hours " + before + " and " + sorted.get(i) + " overlap");
            }
        }
        return sorted;
    }

    LocalDateTime start(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime end(LocalDate day) {
        return to.equals(END_OF_DAY) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
    }

    private static IllegalArgumentException notHours(String text) {
        return new IllegalArgumentException("\"" + text + "\" are no opening hours; write 08:00-12:00");
    }

    @Override
    @JsonValue
    public String toString() {
        return from + "-" + (to.equals(END_OF_DAY) ? "24:00" : to);
    }
}
