package org.opentriage.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The secrets of the local stack. They are public on purpose, and exist nowhere else: a deployment without its own refuses to start. */
public final class DemoSecrets {

    public static final String PORTAL = "whsec_b3BlbnRyaWFnZS1sb2NhbC1wb3J0YWwtc2VjcmV0";
    public static final String FHIR = "opentriage-local-fhir-secret";
    public static final String VOICEMAIL = "opentriage-local-voicemail-token";
    public static final String FAX = "opentriage-local-fax-secret";
    public static final String MAILBOX = "frontdesk";
    public static final String UI_CLIENT = "opentriage-local-ui-secret";
    public static final String MACHINE_CLIENT = "cli";
    static final String AUDIT_KEY = "opentriage-local-audit-key-0123456789";
    static final String PSEUDONYM_KEY = "opentriage-local-pseudonym-key-0123456789";

    private DemoSecrets() {}

    /** What the phone company was told to post to, and therefore signs. */
    public static String voicemailUrl(Ports ports) {
        return "http://localhost:" + ports.intake() + "/webhooks/voicemail/voicemail";
    }

    /** What a service needs of them, by its role, and no more. */
    static Map<String, String> environment(String role, Ports ports) {
        var own = new LinkedHashMap<String, String>();
        own.put("OPENTRIAGE_AUDIT_KEY", AUDIT_KEY);
        switch (role) {
            case "intake" -> {
                own.put("OPENTRIAGE_PORTAL_SECRET", PORTAL);
                own.put("OPENTRIAGE_FHIR_SECRET", FHIR);
                own.put("OPENTRIAGE_FAX_SECRET", FAX);
                own.put("OPENTRIAGE_VOICEMAIL_TOKEN", VOICEMAIL);
                own.put("OPENTRIAGE_VOICEMAIL_URL", voicemailUrl(ports));
                own.put("OPENTRIAGE_MAILBOX_PASSWORD", MAILBOX);
                own.put("OPENTRIAGE_PSEUDONYM_KEY", PSEUDONYM_KEY);
            }
            case "routing" -> own.put("OPENTRIAGE_UI_CLIENT_SECRET", UI_CLIENT);
            default -> {}
        }
        return own;
    }
}
