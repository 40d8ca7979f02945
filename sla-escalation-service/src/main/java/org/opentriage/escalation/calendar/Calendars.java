package org.opentriage.escalation.calendar;

import java.util.Map;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.practice.PracticePart;
import org.springframework.stereotype.Component;

/** The business calendar of each practice. */
@Component
public class Calendars {

    private final Map<PracticeId, BusinessCalendar> byPractice;

    Calendars(PracticeFiles files) {
        byPractice = files.bind(CalendarPart.class).stream()
                .collect(Collectors.toUnmodifiableMap(
                        PracticePart::practice, file -> file.part().businessCalendar()));
    }

    /** @throws IllegalStateException when this deployment has no such practice */
    public BusinessCalendar of(PracticeId practice) {
        var calendar = byPractice.get(practice);
        if (calendar == null) {
            throw new IllegalStateException("no practice file has the practice " + practice);
        }
        return calendar;
    }

    /** Every hour, or the practice's business time. */
    public WorkingTime timeOf(PracticeId practice, boolean wallClock) {
        return wallClock ? WallClock.TIME : of(practice);
    }
}
