package org.opentriage.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything of one stack listens. The offset shifts all ports at once, so that several stacks can run beside each other.
 *
 * @param offset added to each port; 0 is what the documentation says
 */
public record Ports(int offset) {

    /** The documented ports. */
    public static final Ports STANDARD = new Ports(0);

    public Ports {
        if (offset < 0 || offset > 40_000) {
            throw new IllegalArgumentException("a port offset is between 0 and 40000, not " + offset);
        }
    }

    public int routing() {
        return 8080 + offset;
    }

    public int intake() {
        return 8081 + offset;
    }

    public int classifier() {
        return 8082 + offset;
    }

    public int escalation() {
        return 8083 + offset;
    }

    public int identity() {
        return 9000 + offset;
    }

    public int fhir() {
        return 9100 + offset;
    }

    /** SMS and webhook sinks, and the page that shows what was sent. */
    public int sinks() {
        return 9200 + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int imap() {
        return 3143 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    /** The four services by their short names. */
    Map<String, Integer> services() {
        var services = new LinkedHashMap<String, Integer>();
        services.put("intake", intake());
        services.put("classifier", classifier());
        services.put("routing", routing());
        services.put("escalation", escalation());
        return services;
    }

    /** What listens, and where. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("routing-service", routing());
        all.put("intake-service", intake());
        all.put("classifier-service", classifier());
        all.put("sla-escalation-service", escalation());
        all.put("the log-in (OIDC)", identity());
        all.put("the FHIR server", fhir());
        all.put("the SMS and webhook sinks", sinks());
        all.put("SMTP", smtp());
        all.put("IMAP", imap());
        all.put("PostgreSQL", postgres());
        all.put("Kafka", kafka());
        return all;
    }
}
