package org.opentriage.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of business time, on generated calendars in zones whose clocks change in every odd way; seeds make failures repeatable. */
class BusinessCalendarPropertyTests {

    private static final int CASES_PER_ZONE = 60;

    /** By an hour, by half an hour, at midnight, over midnight into the day before, by a whole skipped day, never. */
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "America/Havana",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Africa/Cairo",
            "Asia/Kolkata",
            "America/Phoenix");

    record Case(String zone, long seed) {

        Random random() {
            return new Random(seed);
        }
    }

    static Stream<Case> cases() {
        return ZONES.stream()
                .flatMap(zone ->
                        new Random(zone.hashCode()).longs(CASES_PER_ZONE).mapToObj(seed -> new Case(zone, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsAddedIsWhatLiesBetween(Case given) {
        var random = given.random();
        var calendar = calendar(given.zone(), random);
        var start = nearAChangeOfClocks(given.zone(), random);
        var time = Duration.ofSeconds(random.nextLong(1, 200_000));
        var end = calendar.plus(start, time);
        assertThat(calendar.between(start, end)).isEqualTo(time);
        assertThat(calendar.between(start, end.minusMillis(1)))
                .as("no earlier instant would do")
                .isLessThan(time);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void twoStepsForwardAreOneLongStep(Case given) {
        var random = given.random();
        var calendar = calendar(given.zone(), random);
        var start = nearAChangeOfClocks(given.zone(), random);
        var first = Duration.ofSeconds(random.nextLong(1, 100_000));
        var second = Duration.ofSeconds(random.nextLong(1, 100_000));
        assertThat(calendar.plus(calendar.plus(start, first), second))
                .isEqualTo(calendar.plus(start, first.plus(second)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void halfTimeComesBeforeTheDueTimeAndNeverRunsFasterThanTheWallClock(Case given) {
        var random = given.random();
        var calendar = calendar(given.zone(), random);
        var start = nearAChangeOfClocks(given.zone(), random);
        var target = Duration.ofSeconds(random.nextLong(2, 200_000));
        var half = calendar.plus(start, target.dividedBy(2));
        var due = calendar.plus(start, target);
        assertThat(half).isAfterOrEqualTo(start.plus(target.dividedBy(2))).isBefore(due);
        assertThat(due).isAfterOrEqualTo(start.plus(target));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsEachMinuteThatAPersonLookingAtTheWallWouldCallOpen(Case given) {
        var random = given.random();
        var week = week(random);
        var exceptions = exceptions(random);
        var zone = ZoneId.of(given.zone());
        var calendar = new BusinessCalendar(zone, week, exceptions);
        var start = nearAChangeOfClocks(given.zone(), random).truncatedTo(ChronoUnit.MINUTES);
        var end = start.plus(random.nextLong(1, 4_000), ChronoUnit.MINUTES);
        long counted = 0;
        for (var minute = start; minute.isBefore(end); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            counted += isOpen(LocalDateTime.ofInstant(minute, zone), week, exceptions) ? 1 : 0;
        }
        assertThat(calendar.between(start, end)).isEqualTo(Duration.ofMinutes(counted));
    }

    private static boolean isOpen(
            LocalDateTime local, Map<DayOfWeek, List<OpenHours>> week, Map<LocalDate, List<OpenHours>> exceptions) {
        var weekday = week.getOrDefault(local.getDayOfWeek(), List.of());
        return exceptions.getOrDefault(local.toLocalDate(), weekday).stream()
                .anyMatch(hours -> !local.toLocalTime().isBefore(hours.from())
                        && (hours.to().equals(LocalTime.MIDNIGHT)
                                || local.toLocalTime().isBefore(hours.to())));
    }

    private static BusinessCalendar calendar(String zone, Random random) {
        return new BusinessCalendar(ZoneId.of(zone), week(random), exceptions(random));
    }

    /** Hours start and end where clocks do not change, or are the whole day: there a wall clock and we agree on what is meant. */
    private static Map<DayOfWeek, List<OpenHours>> week(Random random) {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, hours(random));
        }
        week.put(DayOfWeek.WEDNESDAY, List.of(OpenHours.parse("08:00-17:00")));
        return week;
    }

    private static List<OpenHours> hours(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> List.of(OpenHours.parse("00:00-24:00"));
            default -> {
                var hours = new ArrayList<OpenHours>();
                var from = LocalTime.of(4, 0).plusMinutes(random.nextInt(240));
                for (int i = 0; i <= random.nextInt(3); i++) {
                    var to = from.plusMinutes(1 + random.nextInt(240));
                    hours.add(new OpenHours(from, to));
                    from = to.plusMinutes(random.nextInt(60));
                }
                yield hours;
            }
        };
    }

    private static Map<LocalDate, List<OpenHours>> exceptions(Random random) {
        var exceptions = new HashMap<LocalDate, List<OpenHours>>();
        for (int i = 0; i < random.nextInt(20); i++) {
            exceptions.put(LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5_000)), hours(random));
        }
        return exceptions;
    }

    private static Instant nearAChangeOfClocks(String zone, Random random) {
        var any = Instant.parse("2011-01-01T00:00:00Z").plus(random.nextInt(5_000), ChronoUnit.DAYS);
        var change = ZoneId.of(zone).getRules().nextTransition(any);
        var near = change == null || random.nextInt(4) == 0 ? any : change.getInstant();
        return near.plusSeconds(random.nextInt(-100_000, 100_000));
    }
}
