package org.opentriage.intake.email;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.opentriage.intake.text.HtmlText;

/** Collects the text of nested parts: alternatives give their plain one, mails inside the mail are kept apart. */
final class MailText {

    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Piece> own = new ArrayList<>();
    private final List<Piece> forwarded = new ArrayList<>();

    private record Piece(String text, boolean html) {
        String plain() {
            return (html ? HtmlText.of(text) : text).strip();
        }
    }

    private record Frame(String kind, List<Piece> pieces) {}

    int depth() {
        return open.size();
    }

    /** @param kind {@code message}, or the subtype of a multipart */
    void open(String kind) {
        open.push(new Frame(kind, new ArrayList<>()));
    }

    void add(String text, boolean html) {
        if (!text.isBlank()) {
            (open.isEmpty() ? own : open.peek().pieces()).add(new Piece(text, html));
        }
    }

    void close() {
        if (open.isEmpty()) {
            return;
        }
        var closed = open.pop();
        var pieces = closed.kind().equals("alternative") ? best(closed.pieces()) : closed.pieces();
        if (open.isEmpty()) {
            own.addAll(pieces);
        } else if (closed.kind().equals("message")) {
            forwarded.addAll(pieces);
        } else {
            open.peek().pieces().addAll(pieces);
        }
    }

    void closeAll() {
        while (!open.isEmpty()) {
            close();
        }
    }

    String own() {
        return joined(own);
    }

    String forwarded() {
        return joined(forwarded);
    }

    /** Plain text wins: it is what the patient typed, without the markup that a mail program made of it. */
    private static List<Piece> best(List<Piece> alternatives) {
        var plain = alternatives.stream().filter(piece -> !piece.html()).toList();
        return plain.isEmpty() ? alternatives : plain;
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::plain).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
