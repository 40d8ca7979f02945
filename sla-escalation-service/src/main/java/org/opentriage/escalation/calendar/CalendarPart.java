package org.opentriage.escalation.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys {@code practice} and {@code calendar} of a practice file. */
record CalendarPart(Practice practice, Hours calendar) {

    CalendarPart {
        if (calendar == null) {
            throw new IllegalArgumentException("the key calendar is missing");
        }
        calendar.in(practice.timeZone());
    }

    BusinessCalendar businessCalendar() {
        return calendar.in(practice.timeZone());
    }

    /** Only what counts here; intake and routing read the rest. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Practice(ZoneId timeZone) {
        Practice {
            if (timeZone == null) {
                throw new IllegalArgumentException(
                        "practice.timeZone is missing; write a zone such as America/New_York");
            }
        }
    }

    /**
     * @param hours by weekday; a day that is not named is closed
     * @param closed dates that differ from their weekday
     */
    record Hours(Map<DayOfWeek, List<OpenHours>> hours, List<Closure> closed) {
        Hours {
            hours = hours == null ? Map.of() : Map.copyOf(hours);
            closed = closed == null ? List.of() : List.copyOf(closed);
            var dates = new HashSet<LocalDate>();
            closed.forEach(closure -> {
                if (!dates.add(closure.date())) {
                    throw new IllegalArgumentException("calendar.closed names " + closure.date() + " twice");
                }
            });
        }

        BusinessCalendar in(ZoneId zone) {
            var exceptions = new HashMap<LocalDate, List<OpenHours>>();
            closed.forEach(closure -> exceptions.put(closure.date(), closure.open()));
            return new BusinessCalendar(zone, hours, exceptions);
        }
    }

    /**
     * A date that differs from its weekday.
     *
     * @param name such as Thanksgiving Day, for people
     * @param open the hours of that date: none = closed all day
     */
    record Closure(LocalDate date, @Nullable String name, List<OpenHours> open) {
        Closure {
            open = open == null ? List.of() : List.copyOf(open);
        }
    }
}
