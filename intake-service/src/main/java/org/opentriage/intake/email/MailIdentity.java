package org.opentriage.intake.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The external id of a mail: its Message-ID with a digest of what was written. The Message-ID alone may be missing, repeated or forged;
 * the digest alone leaves out the headers that each delivery adds, so that the same mail over two ways is the same message.
 */
final class MailIdentity {

    private static final int HEADER_BYTES = 256 * 1024;

    private MailIdentity() {}

    static String of(byte[] raw) {
        int bodyStart = bodyStart(raw);
        var headers = headers(new String(raw, 0, Math.min(bodyStart, HEADER_BYTES), StandardCharsets.ISO_8859_1));
        var digest = sha256();
        for (var name : new String[] {"from", "to", "subject", "date"}) {
            digest.update((headers.getOrDefault(name, "") + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        digest.update(raw, bodyStart, raw.length - bodyStart);
        var content = HexFormat.of().formatHex(digest.digest(), 0, 12);
        return headers.getOrDefault("message-id", "") + "/" + content;
    }

    /** After the first empty line; the end when there is none. */
    private static int bodyStart(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == '\n' && raw[i + 1] == '\n') {
                return i + 2;
            }
            if (raw[i] == '\n' && raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n') {
                return i + 3;
            }
        }
        return raw.length;
    }

    private static Map<String, String> headers(String block) {
        var headers = new LinkedHashMap<String, String>();
        for (var line : block.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
