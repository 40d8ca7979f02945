package org.opentriage.classifier.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what the patient wrote from what only stands below or around it: the answered message, lines with {@code >}, and the standing
 * sentences of clinics ("if this is an emergency, call 911"). Both sides keep every character in its place, the other side blank.
 */
record Quotation(String fresh, String old) {

    private static final Set<String> HEADS = Set.of(
            "-----original message-----",
            "--- original message ---",
            "----- forwarded message -----",
            "---------- forwarded message ---------",
            "begin forwarded message:");
    private static final Set<String> ADDRESS_LINES = Set.of("from:", "de:", "sent:", "enviado:");
    private static final List<String> STANDING = List.of(
            "if this is an emergency",
            "if you are having an emergency",
            "if you have an emergency",
            "if you are experiencing a medical emergency",
            "if this is a medical emergency",
            "if you think you are having",
            "if you are having a medical emergency",
            "in case of emergency",
            "in case of an emergency",
            "for emergencies",
            "for medical emergencies",
            "do not use this portal",
            "please do not use this",
            "this message is not monitored",
            "this email is confidential",
            "this message and any attachments",
            "si esto es una emergencia");
    private static final Set<String> EMERGENCY_LINES = Set.of("911", "988", "emergency", "emergencia", "confidential");

    private static final int LONGEST_STANDING = 1_000;

    static Quotation of(String body) {
        var fresh = new StringBuilder(body);
        var old = new StringBuilder(blank(body));
        var below = false;
        for (var start = 0; start < body.length(); ) {
            var end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            var line = body.substring(start, end).strip().toLowerCase(Locale.ROOT);
            below = below || opensHistory(body, start, line);
            if (below || line.startsWith(">")) {
                move(body, start, end, fresh, old);
            }
            start = end + 1;
        }
        moveStandingSentences(fresh.toString(), fresh, old);
        return new Quotation(fresh.toString(), old.toString());
    }

    private static boolean opensHistory(String body, int start, String line) {
        if (HEADS.contains(line) || isRuledLine(line)) {
            return true;
        }
        if (line.startsWith("on ") || line.startsWith("el ")) {
            return line.length() < 200 && (line.endsWith("wrote:") || line.endsWith("escribió:"));
        }
        var addressed = ADDRESS_LINES.stream().anyMatch(line::startsWith);
        return addressed && start > 0 && nextLines(body, start).contains("subject:");
    }

    private static boolean isRuledLine(String line) {
        return line.length() >= 10 && line.chars().allMatch(c -> c == '_');
    }

    private static String nextLines(String body, int start) {
        return body.substring(start, Math.min(body.length(), start + 400)).toLowerCase(Locale.ROOT);
    }

    /** A standing sentence opens with one of the known beginnings and names the emergency line. */
    private static void moveStandingSentences(String text, StringBuilder fresh, StringBuilder old) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return;
        }
        for (var opening : STANDING) {
            for (var at = lower.indexOf(opening); at >= 0; at = lower.indexOf(opening, at + opening.length())) {
                var end = sentenceEnd(text, at);
                var sentence = lower.substring(at, end);
                if (EMERGENCY_LINES.stream().anyMatch(sentence::contains) && beginsSentence(text, at)) {
                    move(text, at, end, fresh, old);
                }
            }
        }
    }

    private static boolean beginsSentence(String text, int at) {
        for (var i = at - 1; i >= 0; i--) {
            var c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '*') {
                return ".!?:;>-)".indexOf(c) >= 0 || text.substring(i + 1, at).indexOf('\n') >= 0;
            }
        }
        return true;
    }

    /** Where the sentence ends; one that does not end soon counts only so far. */
    private static int sentenceEnd(String text, int at) {
        var limit = Math.min(text.length(), at + LONGEST_STANDING);
        for (var i = at; i < limit; i++) {
            var c = text.charAt(i);
            if (c == '\n' || c == '!' || (c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
                return i;
            }
        }
        return limit;
    }

    private static void move(String text, int start, int end, StringBuilder fresh, StringBuilder old) {
        for (var i = start; i < end; i++) {
            old.setCharAt(i, text.charAt(i));
            fresh.setCharAt(i, ' ');
        }
    }

    /** Line ends stay, since they part sentences. */
    private static String blank(String text) {
        var blank = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            blank.append(text.charAt(i) == '\n' ? '\n' : ' ');
        }
        return blank.toString();
    }
}
