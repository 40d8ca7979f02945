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
import org.springframework.web.util.HtmlUtils;

/** What an alert says, for a subject line, as plain text and as simple HTML. */
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
        return "%s\n\n%s\n\nOpen the ticket: %s\n\n%s\n".formatted(sentence(), lines, link, FOOTER);
    }

    String html() {
        var rows = details().entrySet().stream()
                .map(entry -> "<tr><th align=\"left\" style=\"padding-right:12px\">%s</th><td>%s</td></tr>"
                        .formatted(entry.getKey(), HtmlUtils.htmlEscape(entry.getValue())))
                .collect(Collectors.joining());
        return """
                <html lang="en"><body style="font-family:sans-serif">
                <p><strong>%s</strong></p>
                <table>%s</table>
                <p><a href="%s">Open the ticket</a></p>
                <p style="color:#555">%s</p>
                </body></html>
                """.formatted(HtmlUtils.htmlEscape(sentence()), rows, HtmlUtils.htmlEscape(link.toString()), FOOTER);
    }

    private static final String FOOTER = "This mail holds no patient data. The escalation stays open until a person "
            + "acknowledges it in OpenTriage.";

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
            case REMINDER -> "Half of the time to be " + promise + " is used up.";
            case BREACH -> "A ticket was not " + promise + " in time.";
            case STEP, UNKNOWN -> "A ticket was not " + promise + " in time, and nobody has acknowledged it.";
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

    private Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("Score", String.valueOf(facts.score()));
        details.put("Team", facts.team());
        details.put("Age", SpokenDuration.of(facts.age()) + ", since " + time(facts.openedAt()));
        if (facts.dueAt() != null) {
            details.put("Due", time(facts.dueAt()));
        }
        details.put("Owner", facts.owner() == null ? "nobody" : facts.owner());
        return details;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.ENGLISH)
                .withZone(zone)
                .format(instant);
    }

    private static URI ticket(URI ui, TicketId ticket) {
        var base = ui.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/tickets/" + ticket);
    }
}
