package org.opentriage.intake.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.attachment.AttachedFile;
import org.opentriage.intake.text.PlainText;

/**
 * Parses one mail from its bytes. Streams, counts depth, parts and text itself (mime4j limits none of them) and stops at the limits with
 * what it has. Never throws: whatever was read before the damage stands.
 */
final class MailParser {

    static final int MAX_DEPTH = 32;
    static final int MAX_PARTS = 500;
    static final int MAX_TEXT_BYTES = 1 << 20;
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}\\s*");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)(?:file)?name\\s*=\\s*(\"[^\"]{0,500}\"|[^\\s;]{1,500})");

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private final MailHeaders headers = new MailHeaders();
    private final MailText text = new MailText();
    private final List<AttachedFile> files = new ArrayList<>();
    private MailHeaders partHeaders = headers;
    private int parts;
    private int textBytes;
    private boolean cut;
    private boolean damaged;
    private String preamble = "";

    private MailParser() {}

    static ParsedMail parse(byte[] raw) {
        return new MailParser().run(raw);
    }

    private ParsedMail run(byte[] raw) {
        try {
            tokens.parse(new ByteArrayInputStream(raw));
            for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM && !cut; state = tokens.next()) {
                take(state);
            }
        } catch (MimeException | IOException | RuntimeException e) {
            damaged = true;
        }
        text.closeAll();
        if (parts == 0
                && !preamble.isBlank()) { // a promise of parts, and none: what stands there instead is all there is
            text.add(preamble, false);
            damaged = true;
        }
        return new ParsedMail(headers, text.own(), text.forwarded(), files, damaged, cut || headers.tooMany());
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_MESSAGE -> open("message");
            case T_START_MULTIPART -> open(tokens.getBodyDescriptor().getSubType());
            case T_END_MESSAGE, T_END_MULTIPART -> text.close();
            case T_START_HEADER -> partHeaders = text.depth() == 1 && parts == 0 ? headers : new MailHeaders();
            case T_FIELD -> partHeaders.add(tokens.getField());
            case T_PREAMBLE ->
                preamble = preamble.isEmpty() ? PlainText.decode(textBytes(tokens.getInputStream()), null) : preamble;
            case T_BODY -> body(tokens.getBodyDescriptor());
            default -> {}
        }
    }

    private void open(@Nullable String kind) {
        text.open(kind == null ? "mixed" : kind.toLowerCase(Locale.ROOT));
        cut = text.depth() > MAX_DEPTH;
    }

    private void body(BodyDescriptor part) throws IOException {
        if (++parts > MAX_PARTS) {
            cut = true;
            return;
        }
        var type =
                part.getMimeType() == null ? "text/plain" : part.getMimeType().toLowerCase(Locale.ROOT);
        boolean readable = type.equals("text/plain") || type.equals("text/html");
        if (readable && !attached()) {
            text.add(content(part), type.equals("text/html"));
        } else {
            files.add(file(type));
        }
    }

    private boolean attached() {
        var disposition = partHeaders.raw("content-disposition");
        return disposition != null && disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Lines that are not Base64 in what claims to be, such as a footer that a mail server added, are read as they stand. */
    private String content(BodyDescriptor part) throws IOException {
        if (!"base64".equalsIgnoreCase(part.getTransferEncoding())) {
            return PlainText.decode(textBytes(tokens.getDecodedInputStream()), part.getCharset());
        }
        var lines = new String(textBytes(tokens.getInputStream()), StandardCharsets.ISO_8859_1)
                .lines()
                .collect(Collectors.partitioningBy(BASE64.asMatchPredicate()));
        var coded = String.join("\n", lines.get(true)).getBytes(StandardCharsets.ISO_8859_1);
        var decoded = new Base64InputStream(new ByteArrayInputStream(coded), DecodeMonitor.SILENT).readAllBytes();
        var plain = String.join("\n", lines.get(false)).getBytes(StandardCharsets.ISO_8859_1);
        damaged |= plain.length > 0;
        return (PlainText.decode(decoded, part.getCharset()) + "\n" + PlainText.decode(plain, part.getCharset()))
                .strip();
    }

    private byte[] textBytes(InputStream content) throws IOException {
        var bytes = content.readNBytes(MAX_TEXT_BYTES - textBytes + 1);
        textBytes += bytes.length;
        cut = textBytes > MAX_TEXT_BYTES;
        return bytes;
    }

    private AttachedFile file(String type) throws IOException {
        InputStream content = tokens.getDecodedInputStream();
        var leading = content.readNBytes(AttachedFile.LEADING_BYTES);
        long size = leading.length + content.transferTo(OutputStream.nullOutputStream());
        return AttachedFile.of(fileName(), type, size, leading);
    }

    private @Nullable String fileName() {
        for (var header : new String[] {"content-disposition", "content-type"}) {
            var value = partHeaders.raw(header);
            var found = value == null ? null : FILE_NAME.matcher(value);
            if (found != null && found.find()) {
                return MailHeaders.decoded(found.group(1).replace("\"", ""));
            }
        }
        return null;
    }
}
