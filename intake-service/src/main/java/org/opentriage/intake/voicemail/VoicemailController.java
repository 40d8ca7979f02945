package org.opentriage.intake.voicemail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.opentriage.intake.ledger.IncomingMessage;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.ledger.Receipt;
import org.opentriage.intake.signature.FormParameters;
import org.opentriage.intake.signature.RawBody;
import org.opentriage.intake.signature.TwilioSignature;
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

/** Takes a phone line's recording and transcript callbacks: proves the signature, stores, answers. */
@RestController
class VoicemailController {

    private static final DataSize LIMIT = DataSize.ofKilobytes(64);

    private final Sources sources;
    private final Ledger ledger;
    private final Map<String, TwilioSignature> signatures = new ConcurrentHashMap<>();

    VoicemailController(Sources sources, Ledger ledger) {
        this.sources = sources;
        this.ledger = ledger;
        sources.all(Source.PhoneLine.class)
                .forEach(line -> signatures.put(line.id(), new TwilioSignature(line.authToken())));
    }

    /**
     * Takes a phone line's recording or transcription callback, Twilio-compatible. It is stored as it came before this answers.
     * The same transcript again changes nothing.
     *
     * @param source id of a source with channel VOICEMAIL in the practice file
     */
    @PostMapping("/webhooks/voicemail/{source}")
    @PublicEndpoint(because = "every request is proven by its X-Twilio-Signature")
    ResponseEntity<Receipt.Body> callback(@PathVariable String source, HttpServletRequest request) {
        var line = sources.find(Source.PhoneLine.class, source);
        var body = RawBody.read(request, LIMIT);
        var signature = request.getHeader("X-Twilio-Signature");
        var parameters = FormParameters.parse(body).orElseThrow(VoicemailController::malformed);
        if (!Objects.requireNonNull(signatures.get(line.id()))
                .proves(line.publicUrl().toString(), parameters.all(), signature)) {
            throw new ProblemException(CommonProblem.BAD_SIGNATURE, "The signature does not prove these parameters.");
        }
        var externalId = new VoicemailCallback(parameters).externalId();
        if (externalId == null || signature == null) {
            throw malformed();
        }
        var receipt = ledger.accept(new IncomingMessage(
                line, externalId, "application/x-www-form-urlencoded", Map.of("x-twilio-signature", signature), body));
        return receipt.response();
    }

    private static ProblemException malformed() {
        return new ProblemException(
                CommonProblem.MALFORMED, "This is no callback with a TranscriptionSid, RecordingSid or CallSid.");
    }
}
