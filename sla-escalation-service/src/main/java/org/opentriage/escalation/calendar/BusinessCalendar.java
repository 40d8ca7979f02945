package org.opentriage.escalation.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a practice is open: several stretches a day in its own time zone, with dated exceptions. Counts real elapsed time, so a stretch
 * across a change of the clocks is an hour shorter or longer. Example: Mon 17:00 plus 4 h, open 08–18 on weekdays, is Tue 11:00.
 */
public final class BusinessCalendar implements WorkingTime {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpenHours>> week;
    private final Map<LocalDate, List<OpenHours>> exceptions;

    /**
     * @param exceptions the hours of single dates, instead of their weekday's; none = closed
     * @throws IllegalArgumentException when no weekday has hours: nothing would ever be due
     */
    BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<OpenHours>> week, Map<LocalDate, List<OpenHours>> exceptions) {
        this.zone = zone;
        this.week = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> this.week.put(day, OpenHours.sorted(hours)));
        this.exceptions = new HashMap<>();
        exceptions.forEach((date, hours) -> this.exceptions.put(date, OpenHours.sorted(hours)));
        if (this.week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("the calendar is closed for ever: give at least one weekday hours");
        }
    }

    public ZoneId zone() {
        return zone;
    }

    @Override
    public Instant plus(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time runs forward");
        }
        if (time.isZero()) {
            return start;
        }
        var left = time;
        for (var day = firstDay(start); ; day = day.plusDays(1)) {
            for (var stretch : openOn(day, start, Instant.MAX)) {
                if (left.compareTo(stretch.length()) <= 0) {
                    return stretch.from().plus(left);
                }
                left = left.minus(stretch.length());
            }
        }
    }

    @Override
    public Duration between(Instant a, Instant b) {
        return stretches(a, b).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The open time from {@code a} to {@code b}, earliest first. */
    public List<Stretch> stretches(Instant a, Instant b) {
        var stretches = new ArrayList<Stretch>();
        var last = b.atZone(zone).toLocalDate();
        for (var day = firstDay(a); !day.isAfter(last); day = day.plusDays(1)) {
            stretches.addAll(openOn(day, a, b));
        }
        return stretches;
    }

    /** Where clocks fall back over midnight, an instant of the new day comes before the end of the old one: start a day early. */
    private LocalDate firstDay(Instant instant) {
        return instant.atZone(zone).toLocalDate().minusDays(1);
    }

    private List<Stretch> openOn(LocalDate day, Instant notBefore, Instant notAfter) {
        var open = new ArrayList<Stretch>();
        var weekday = week.getOrDefault(day.getDayOfWeek(), List.of());
        for (var hours : exceptions.getOrDefault(day, weekday)) {
            var from = max(instant(hours.start(day)), notBefore);
            var to = min(instant(hours.end(day)), notAfter);
            if (from.isBefore(to)) {
                open.add(new Stretch(from, to));
            }
        }
        return open;
    }

    /**
     * A local time that the clocks skip is the instant of the change; one that comes twice is the first. Both keep the order of local
     * times, so that neighbouring stretches neither overlap nor leave a hole.
     */
    private Instant instant(LocalDateTime local) {
        var transition = zone.getRules().getTransition(local);
        if (transition == null) {
            return local.atZone(zone).toInstant();
        }
        return transition.isGap() ? transition.getInstant() : local.toInstant(transition.getOffsetBefore());
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
