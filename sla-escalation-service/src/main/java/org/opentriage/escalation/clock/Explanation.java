package org.opentriage.escalation.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentriage.escalation.calendar.BusinessCalendar;
import org.opentriage.escalation.calendar.SpokenDuration;
import org.opentriage.escalation.calendar.Stretch;
import org.opentriage.escalation.calendar.WallClock;
import org.opentriage.escalation.calendar.WorkingTime;
import org.opentriage.model.clock.ClockChanged.Segment;
import org.opentriage.model.clock.ClockKind;

/** Says in sentences why a clock stands where it stands, counted from the same ledger and calendar that decide it. */
final class Explanation {

    private static final int STRETCHES_TOLD = 6;

    private final BusinessCalendar calendar;
    private final DateTimeFormatter format;
    private final Instant now;

    Explanation(BusinessCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.format = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss z", Locale.ENGLISH)
                .withZone(zone());
        this.now = now;
    }

    List<String> of(Clock clock) {
        var sentences = new ArrayList<String>();
        var promise = clock.promise();
        var counted = promise.wallClock() ? "counted day and night" : "of business time";
        sentences.add("%s within %s %s, by the policy \"%s\"."
                .formatted(name(clock.kind()), SpokenDuration.of(promise.target()), counted, promise.policy()));
        clock.ledger().segments().forEach(segment -> sentences.add(segment(clock, segment)));
        sentences.add(standing(clock));
        return sentences;
    }

    private String segment(Clock clock, Segment segment) {
        var to = segment.to() == null ? now : segment.to();
        var until = segment.to() == null ? "now" : format.format(segment.to());
        var from = format.format(segment.from());
        if (!segment.running()) {
            return "Paused from %s until %s: %s.".formatted(from, until, segment.reason());
        }
        var spent = SpokenDuration.of(time(clock).between(segment.from(), to));
        return "Ran from %s (%s) until %s: %s%s."
                .formatted(from, segment.reason(), until, spent, stretches(clock, segment.from(), to));
    }

    /** Which opening hours were counted, so that a night or a holiday in between can be seen. */
    private String stretches(Clock clock, Instant from, Instant to) {
        if (clock.promise().wallClock()) {
            return "";
        }
        var open = calendar.stretches(from, to);
        if (open.isEmpty()) {
            return ", closed all the while";
        }
        var told = open.stream().limit(STRETCHES_TOLD).map(this::stretch).toList();
        var more = open.size() > STRETCHES_TOLD ? " and " + (open.size() - STRETCHES_TOLD) + " more" : "";
        return " = " + String.join(" + ", told) + more;
    }

    private String stretch(Stretch stretch) {
        var day = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(zone());
        var time = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(zone());
        return day.format(stretch.from()) + "–" + time.format(stretch.to());
    }

    private String standing(Clock clock) {
        var standing = clock.standing();
        if (standing.stoppedAt() != null) {
            return "Stopped at %s: %s; %s."
                    .formatted(
                            format.format(standing.stoppedAt()),
                            standing.stopReason(),
                            standing.breached() ? "too late" : "in time");
        }
        if (standing.dueAt() == null || standing.remindAt() == null) {
            return "Paused: nothing is due until it goes on.";
        }
        return "Half is used up at %s, all of it at %s%s."
                .formatted(
                        format.format(standing.remindAt()),
                        format.format(standing.dueAt()),
                        standing.breached() ? ": breached" : "");
    }

    private static String name(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> "To be acknowledged";
            case CLAIM -> "To be taken up";
            case FIRST_RESPONSE -> "To be answered";
            case RESOLUTION -> "To be resolved";
            case UNKNOWN -> "To be looked at";
        };
    }

    private WorkingTime time(Clock clock) {
        return clock.promise().wallClock() ? WallClock.TIME : calendar;
    }

    private ZoneId zone() {
        return calendar.zone();
    }
}
