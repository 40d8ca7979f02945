package org.opentriage.intake.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opentriage.intake.ledger.IncomingMessage;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.ledger.Receipt;
import org.opentriage.intake.signature.RawBody;
import org.opentriage.intake.signature.StandardWebhookSignature;
import org.opentriage.intake.source.Source;
import org.opentriage.intake.source.Sources;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an EHR portal's events: proves the signature over the raw bytes, stores, answers. */
@RestController
class PortalController {

    private static final DataSize LIMIT = DataSize.ofMegabytes(1);

    private final Sources sources;
    private final Ledger ledger;
    private final Map<String, StandardWebhookSignature> signatures = new ConcurrentHashMap<>();

    PortalController(Sources sources, Ledger ledger) {
        this.sources = sources;
        this.ledger = ledger;
        sources.all(Source.Portal.class)
                .forEach(portal -> signatures.put(portal.id(), new StandardWebhookSignature(portal.secrets())));
    }

    /**
     * Takes an EHR portal's {@code patient_message.received} event, signed by Standard Webhooks. It is stored as it came before
     * this answers. The same {@code data.id} again changes nothing.
     *
     * @param source id of a source with channel PORTAL in the practice file
     */
    @PostMapping("/webhooks/portal/{source}")
    @PublicEndpoint(because = "every request is proven by its Standard Webhooks signature")
    ResponseEntity<Receipt.Body> event(@PathVariable String source, HttpServletRequest request) {
        var portal = sources.find(Source.Portal.class, source);
        var body = RawBody.read(request, LIMIT);
        prove(portal, body, request);
        var event = PortalEvent.parse(body)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.MALFORMED,
                        "This is no patient_message.received event with an id and a content."));
        var receipt = ledger.accept(
                new IncomingMessage(portal, event.externalId(), "application/json", headers(request), body));
        return receipt.response();
    }

    private void prove(Source.Portal portal, byte[] body, HttpServletRequest request) {
        var signature = signatures.get(portal.id());
        boolean proven = signature != null
                && signature.proves(
                        body,
                        request.getHeader("webhook-id"),
                        request.getHeader("webhook-timestamp"),
                        request.getHeader("webhook-signature"));
        if (!proven) {
            throw new ProblemException(CommonProblem.BAD_SIGNATURE, "The signature does not prove this body.");
        }
    }

    /** What a later proof of the stored bytes needs. */
    private static Map<String, String> headers(HttpServletRequest request) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
            kept.put(name, request.getHeader(name));
        }
        return kept;
    }
}
