package org.opentriage.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar WEEKDAYS = weekdays(NEW_YORK, "08:00-18:00");
    private static final BusinessCalendar WITH_LUNCH = weekdays(NEW_YORK, "08:00-12:00", "13:00-17:30");

    /** GLPI computed this one as midnight of the due day, by walking backwards from it. */
    @Test
    void fourHoursFromMondayFiveInTheAfternoonEndTuesdayAtEleven() {
        var start = at("2026-11-23T17:00");
        assertThat(WEEKDAYS.plus(start, Duration.ofHours(4))).isEqualTo(at("2026-11-24T11:00"));
        assertThat(WEEKDAYS.plus(start, Duration.ofHours(2))).isEqualTo(at("2026-11-24T09:00"));
        assertThat(WEEKDAYS.between(start, at("2026-11-24T11:00"))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void lunchAndNightAreNotCounted() {
        assertThat(WITH_LUNCH.plus(at("2026-11-23T11:30"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T14:30"));
        assertThat(WITH_LUNCH.plus(at("2026-11-23T16:30"), Duration.ofHours(2))).isEqualTo(at("2026-11-24T09:00"));
    }

    @Test
    void aPointAtTheEndOfAStretchIsThatEndAndNotTheNextStart() {
        assertThat(WITH_LUNCH.plus(at("2026-11-23T08:00"), Duration.ofHours(4))).isEqualTo(at("2026-11-23T12:00"));
    }

    @Test
    void whatArrivesOutsideOpeningHoursStartsWithTheNextOpening() {
        var saturday = at("2026-11-21T23:15");
        assertThat(WITH_LUNCH.plus(saturday, Duration.ofHours(2))).isEqualTo(at("2026-11-23T10:00"));
        assertThat(WITH_LUNCH.between(saturday, at("2026-11-23T07:59"))).isZero();
    }

    @Test
    void oneBusinessDaySkipsThanksgivingAndTheWeekend() {
        var calendar = new BusinessCalendar(
                NEW_YORK,
                week("08:00-12:00", "13:00-17:30"),
                Map.of(LocalDate.of(2026, 11, 26), List.of(), LocalDate.of(2026, 11, 27), List.of()));
        assertThat(calendar.plus(at("2026-11-25T15:30"), Duration.ofMinutes(510)))
                .isEqualTo(at("2026-11-30T15:30"));
    }

    @Test
    void aHalfDayHasItsOwnHours() {
        var calendar = new BusinessCalendar(
                NEW_YORK,
                week("08:00-18:00"),
                Map.of(LocalDate.of(2026, 12, 24), List.of(OpenHours.parse("08:00-10:00"))));
        assertThat(calendar.plus(at("2026-12-24T09:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-25T09:00"));
    }

    @Test
    void aDayThatTheClocksShortenOrLengthenCountsItsRealHours() {
        var always = new BusinessCalendar(NEW_YORK, everyDay("00:00-24:00"), Map.of());
        assertThat(always.between(at("2026-03-08T00:00"), at("2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at("2026-11-01T00:00"), at("2026-11-02T00:00")))
                .isEqualTo(Duration.ofHours(25));
        var start = at("2026-03-07T12:00");
        assertThat(always.plus(start, Duration.ofHours(48))).isEqualTo(start.plus(Duration.ofHours(48)));
    }

    @Test
    void hoursInsideTheHourThatTheClocksSkipAreEmptyAndTheirNeighboursMeet() {
        var calendar = new BusinessCalendar(NEW_YORK, everyDay("01:00-02:30", "02:30-04:00"), Map.of());
        var open = calendar.stretches(at("2026-03-08T00:00"), at("2026-03-08T12:00"));
        assertThat(open.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(2));
        assertThat(open.getFirst().to()).isEqualTo(open.getLast().from());
    }

    @Test
    void nothingIsCountedBackwards() {
        assertThat(WEEKDAYS.between(at("2026-11-24T11:00"), at("2026-11-23T11:00")))
                .isZero();
        assertThatThrownBy(() -> WEEKDAYS.plus(at("2026-11-24T11:00"), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarThatIsClosedForEverIsRefused() {
        assertThatThrownBy(() -> new BusinessCalendar(NEW_YORK, Map.of(), Map.of()))
                .hasMessageContaining("closed for ever");
        assertThatThrownBy(() -> new BusinessCalendar(NEW_YORK, Map.of(DayOfWeek.MONDAY, List.of()), Map.of()))
                .hasMessageContaining("closed for ever");
    }

    @Test
    void hoursThatOverlapOrEndBeforeTheyStartAreRefused() {
        assertThatThrownBy(() -> weekdays(NEW_YORK, "08:00-12:00", "11:00-13:00"))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> OpenHours.parse("18:00-08:00")).hasMessageContaining("must end after");
        assertThatThrownBy(() -> OpenHours.parse("8-12")).hasMessageContaining("write 08:00-12:00");
        assertThatThrownBy(() -> OpenHours.parse("08:00-00:00")).hasMessageContaining("write 08:00-12:00");
    }

    @Test
    void durationsAreSpokenAsPeopleSayThem() {
        assertThat(SpokenDuration.of(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
        assertThat(SpokenDuration.of(Duration.ofMinutes(45))).isEqualTo("45 min");
        assertThat(SpokenDuration.of(Duration.ofSeconds(45))).isEqualTo("45 s");
        assertThat(SpokenDuration.of(Duration.ofHours(76))).isEqualTo("3 d 04 h");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static BusinessCalendar weekdays(ZoneId zone, String... hours) {
        return new BusinessCalendar(zone, week(hours), Map.of());
    }

    private static Map<DayOfWeek, List<OpenHours>> week(String... hours) {
        var week = everyDay(hours);
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return week;
    }

    private static Map<DayOfWeek, List<OpenHours>> everyDay(String... hours) {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(hours).stream().map(OpenHours::parse).toList());
        }
        return week;
    }
}
