package org.opentriage.systemtests;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends as the outside world does; signatures are computed here once more, by the specifications, not by the product's code. */
public final class Channels {

    private static final byte[] PORTAL_SECRET = Base64.getDecoder().decode("b3BlbnRyaWFnZS1sb2NhbC1wb3J0YWwtc2VjcmV0");
    private static final String VOICEMAIL_TOKEN = "opentriage-local-voicemail-token";

    private final String intake;
    private final String voicemailUrl;
    private final int smtpPort;

    Channels(String intake, String voicemailUrl, int smtpPort) {
        this.intake = intake;
        this.voicemailUrl = voicemailUrl;
        this.smtpPort = smtpPort;
    }

    /** A patient writes in the portal; {@code name} also makes up id, e-mail and birth date. */
    public Http.Answer portal(String id, String name, String subject, String body) {
        return portalSigned(UUID.randomUUID().toString(), portalEvent(id, name, subject, body), Map.of());
    }

    public String portalEvent(String id, String name, String subject, String body) {
        var patient = new LinkedHashMap<String, Object>();
        patient.put("id", "pt-" + slug(name));
        patient.put("name", name);
        patient.put("birthDate", "1970-01-01");
        patient.put("email", slug(name) + "@patients.example");
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id);
        data.put("threadId", "th-" + id);
        data.put("patient", patient);
        data.put("subject", subject);
        data.put("body", body);
        data.put("sentAt", Clock.systemUTC().instant().toString());
        return Http.JSON.writeValueAsString(Map.of(
                "type",
                "patient_message.received",
                "timestamp",
                Clock.systemUTC().instant().toString(),
                "data",
                data));
    }

    /** @param signature in place of the right one; null signs well */
    public Http.Answer portalRaw(String webhookId, String event, @org.jspecify.annotations.Nullable String signature) {
        return portalSigned(webhookId, event, signature == null ? Map.of() : Map.of("webhook-signature", signature));
    }

    /** @param more headers beside those of the signature, or in place of them */
    public Http.Answer portalSigned(String webhookId, String event, Map<String, String> more) {
        var timestamp = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", webhookId);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                "v1," + base64("HmacSHA256", PORTAL_SECRET, webhookId + "." + timestamp + "." + event));
        headers.putAll(more);
        return Http.post(intake + "/webhooks/portal/portal", headers, event);
    }

    public Http.Answer form(Map<String, String> fields) {
        return Http.post(
                intake + "/forms/form",
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                Http.JSON.writeValueAsString(fields));
    }

    /** As a browser without JavaScript would. */
    public Http.Answer htmlForm(Map<String, String> fields) {
        return Http.post(
                intake + "/forms/form",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"),
                Http.form(fields));
    }

    public Http.Answer voicemail(String from, String text) {
        var fields = new TreeMap<String, String>();
        fields.put("AccountSid", "AC0");
        fields.put("CallSid", "CA" + UUID.randomUUID());
        fields.put("From", from);
        fields.put("To", "+15185550100");
        fields.put("RecordingSid", "RE" + UUID.randomUUID());
        fields.put("RecordingUrl", "https://recordings.example/1");
        fields.put("TranscriptionSid", "TR" + UUID.randomUUID());
        fields.put("TranscriptionStatus", "completed");
        fields.put("TranscriptionText", text);
        return voicemail(fields, null);
    }

    /** @param signature in place of the right one; null signs well */
    public Http.Answer voicemail(Map<String, String> fields, @org.jspecify.annotations.Nullable String signature) {
        var signed = new StringBuilder(voicemailUrl);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        var good = base64("HmacSHA1", VOICEMAIL_TOKEN.getBytes(StandardCharsets.UTF_8), signed.toString());
        var headers = Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Twilio-Signature",
                signature == null ? good : signature);
        return Http.post(intake + "/webhooks/voicemail/voicemail", headers, Http.form(fields));
    }

    /** A mail by SMTP to the practice's mailbox. */
    public void mail(String fromName, String fromAddress, String subject, String body) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(smtpPort));
        try {
            var mail = new MimeMessage(Session.getInstance(properties));
            mail.setFrom(new InternetAddress(fromAddress, fromName));
            mail.setRecipients(Message.RecipientType.TO, "frontdesk@demo.example");
            mail.setSubject(subject);
            mail.setText(body, "UTF-8");
            Transport.send(mail);
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    }

    private static String base64(String algorithm, byte[] key, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
