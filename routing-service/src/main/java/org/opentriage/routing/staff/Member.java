package org.opentriage.routing.staff;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the practice file says.
 *
 * @param teams nothing is assigned by rule to somebody in no team
 * @param capacity how many tickets at once, 1 to 500
 */
record Member(String id, String name, String email, String role, List<String> teams, int capacity, List<Shift> shifts) {

    private static final Set<String> ROLES = Set.of("coordinator", "clinician", "lead", "admin", "ops");

    Member {
        if (capacity < 1 || capacity > 500) {
            throw new IllegalArgumentException("capacity is 1 to 500");
        }
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("role is one of coordinator, clinician, lead, admin, ops");
        }
        teams = teams == null ? List.of() : List.copyOf(teams);
        shifts = shifts == null ? List.of() : List.copyOf(shifts);
    }

    /**
     * When somebody works, each week, in wall-clock time.
     *
     * @param to {@code 24:00} is the end of the day; earlier than {@code from} means the next day
     * @param zone the practice's when absent
     */
    record Shift(
            List<DayOfWeek> days,
            String from,
            String to,
            @Nullable String zone) {

        private static final String END_OF_DAY = "24:00";

        Shift {
            if (days == null || days.isEmpty()) {
                throw new IllegalArgumentException("a shift names its days");
            }
            requireTime(from);
            if (!to.equals(END_OF_DAY)) {
                requireTime(to);
            }
            if (zone != null) {
                requireZone(zone);
            }
        }

        /** The stretches of one weekday each that the shift consists of. */
        List<Stretch> stretches() {
            return days.stream().flatMap(day -> on(day).stream()).toList();
        }

        private List<Stretch> on(DayOfWeek day) {
            if (from.compareTo(to) < 0) {
                return List.of(new Stretch(day, from, to));
            }
            var evening = new Stretch(day, from, END_OF_DAY);
            return to.equals("00:00") ? List.of(evening) : List.of(evening, new Stretch(day.plus(1), "00:00", to));
        }

        private static void requireTime(String text) {
            try {
                LocalTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a time is written HH:mm");
            }
        }

        private static void requireZone(String zone) {
            try {
                ZoneId.of(zone);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("zone is an IANA zone such as America/New_York");
            }
        }
    }

    /** Part of a shift on one weekday. */
    record Stretch(DayOfWeek day, String from, String to) {}
}
