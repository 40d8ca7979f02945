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

    /** The environment of every service. */
    static Map<String, String> environment(Ports ports) {
        var all = new LinkedHashMap<String, String>();
        all.put("OPENTRIAGE_PORTAL_SECRET", PORTAL);
        all.put("OPENTRIAGE_FHIR_SECRET", FHIR);
        all.put("OPENTRIAGE_FAX_SECRET", FAX);
        all.put("OPENTRIAGE_VOICEMAIL_TOKEN", VOICEMAIL);
        all.put("OPENTRIAGE_VOICEMAIL_URL", voicemailUrl(ports));
        all.put("OPENTRIAGE_MAILBOX_PASSWORD", MAILBOX);
        all.put("OPENTRIAGE_UI_CLIENT_SECRET", UI_CLIENT);
        all.put("OPENTRIAGE_AUDIT_KEY", AUDIT_KEY);
        all.put("OPENTRIAGE_PSEUDONYM_KEY", PSEUDONYM_KEY);
        return all;
    }
}
