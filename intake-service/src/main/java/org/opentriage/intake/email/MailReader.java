package org.opentriage.intake.email;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.identity.Claim;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.intake.normalize.MessageReader;
import org.opentriage.intake.normalize.PatientMessage;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.springframework.stereotype.Component;

/** Reads a stored mail. Whatever its headers say about machines or lists, it stays a message; only our reply to it is suppressed. */
@Component
class MailReader implements MessageReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public PatientMessage read(StoredMessage message) {
        var mail = MailParser.parse(message.raw());
        var headers = mail.headers();
        return new PatientMessage(
                sentAt(headers),
                thread(headers),
                headers.text("subject"),
                mail.text(),
                mail.forwarded().isEmpty() ? null : mail.forwarded(),
                language(headers),
                writer(headers),
                null,
                mail.files(),
                notes(mail, message));
    }

    private static Set<IntakeNote> notes(ParsedMail mail, StoredMessage message) {
        var notes = EnumSet.noneOf(IntakeNote.class);
        if (automatic(mail.headers())) {
            notes.add(IntakeNote.AUTOMATIC_MAIL);
        }
        if (mail.damaged()) {
            notes.add(IntakeNote.UNREADABLE);
        }
        if (mail.cut() || message.headers().containsKey("cut")) {
            notes.add(IntakeNote.TRUNCATED);
        }
        return notes;
    }

    /** RFC 3834, and what senders did before it and beside it. */
    static boolean automatic(MailHeaders headers) {
        var submitted = lower(headers.raw("auto-submitted"));
        var precedence = lower(headers.raw("precedence"));
        var type = lower(headers.raw("content-type"));
        return submitted != null && !submitted.equals("no")
                || precedence != null && BULK.contains(precedence)
                || type != null && type.startsWith("multipart/report")
                || "<>".equals(headers.raw("return-path"))
                || headers.raw("list-id") != null
                || headers.raw("x-autoreply") != null
                || headers.raw("x-autorespond") != null
                || headers.raw("x-auto-response-suppress") != null;
    }

    private static Claim writer(MailHeaders headers) {
        var from = headers.raw("from");
        if (from == null) {
            return Claim.NOBODY;
        }
        try {
            var mailbox = LenientAddressParser.DEFAULT.parseMailbox(from);
            var name = mailbox.getName();
            var address = mailbox.getAddress();
            boolean usable = address != null && address.contains("@") && address.length() <= 254;
            return new Claim(
                    null, null, name == null ? null : MailHeaders.decoded(name), null, usable ? address : null, null);
        } catch (RuntimeException e) {
            return Claim.NOBODY;
        }
    }

    /** The mail that began the conversation. */
    private static @Nullable String thread(MailHeaders headers) {
        for (var name : new String[] {"references", "in-reply-to", "message-id"}) {
            var value = headers.raw(name);
            var found = value == null ? null : MESSAGE_ID.matcher(value);
            if (found != null && found.find()) {
                return found.group();
            }
        }
        return null;
    }

    private static @Nullable Instant sentAt(MailHeaders headers) {
        var date = headers.raw("date");
        var parsed = date == null
                ? null
                : DateTimeFieldLenientImpl.PARSER
                        .parse(new RawField("Date", date), DecodeMonitor.SILENT)
                        .getDate();
        return parsed == null ? null : parsed.toInstant();
    }

    private static @Nullable String language(MailHeaders headers) {
        var language = lower(headers.raw("content-language"));
        return language != null && language.matches("[a-z]{2}([-,].{0,60})?") ? language.substring(0, 2) : null;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
