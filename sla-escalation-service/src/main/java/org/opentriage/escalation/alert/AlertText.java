package org.opentriage.escalation.alert;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opentriage.escalation.calendar.SpokenDuration;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockKind;

/** What an alert says to a person, in plain text that every mail program and every phone shows as it is. */
record AlertText(AlertFacts facts, URI link, ZoneId zone) {

    static AlertText of(Alert alert, URI ui, ZoneId zone) {
        return new AlertText(alert.facts(), ticket(ui, alert.ticketId()), zone);
    }

    String subject() {
        return "[OpenTriage] %s: score %d in %s, %s old"
                .formatted(occasion(), facts.score(), facts.team(), SpokenDuration.of(facts.age()));
    }

    String plain() {
        var lines = details().entrySet().stream()
                .map(entry -> "%-6s %s".formatted(entry.getKey() + ":", entry.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                %s

                %s

                Open the ticket: %s

                Acknowledge it there, so that nobody else is told. This mail holds no patient data.
                """.formatted(sentence(), lines, link);
    }

    private String occasion() {
        return switch (facts.stage()) {
            case REMINDER -> "Reminder";
            case BREACH -> "Breached";
            case STEP, UNKNOWN -> "Nobody reacts, step " + facts.step();
        };
    }

    private String sentence() {
        var promise = promise(facts.clock());
        return switch (facts.stage()) {
            case REMINDER -> "Half of the time is used up, and this ticket is not " + promise + " yet.";
            case BREACH -> "This ticket was not " + promise + " in time.";
            case STEP, UNKNOWN ->
                "This ticket was not " + promise + " in time, and nobody has reacted to the alerts so far.";
        };
    }

    private static String promise(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> "acknowledged";
            case CLAIM -> "taken up";
            case FIRST_RESPONSE -> "answered";
            case RESOLUTION -> "resolved";
            case UNKNOWN -> "looked at";
        };
    }

    private static String scoreInWords(int score) {
        return switch (score) {
            case 5 -> ", clinical urgent";
            case 4 -> ", clinical standard";
            case 3 -> ", administrative urgent";
            case 2 -> ", administrative standard";
            case 1 -> ", self-serve";
            default -> "";
        };
    }

    private Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("Score", facts.score() + scoreInWords(facts.score()));
        details.put("Team", facts.team());
        details.put("Owner", facts.owner() == null ? "nobody" : facts.owner());
        details.put("Age", SpokenDuration.of(facts.age()) + ", since " + time(facts.openedAt()));
        if (facts.dueAt() != null) {
            details.put("Due", time(facts.dueAt()));
        }
        return details;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a z", Locale.US)
                .withZone(zone)
                .format(instant);
    }

    private static URI ticket(URI ui, TicketId ticket) {
        var base = ui.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/tickets/" + ticket);
    }
}
