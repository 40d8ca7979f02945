package org.opentriage.intake.webform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.ledger.IncomingMessage;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.ledger.Receipt;
import org.opentriage.intake.signature.RawBody;
import org.opentriage.intake.source.Source;
import org.opentriage.intake.source.Sources;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public form: the page, its receipt, and posts by browsers and by programs. */
@RestController
class FormController {

    private static final DataSize LIMIT = DataSize.ofKilobytes(100);
    private static final String OPEN =
            "anybody may write to the practice; posts are limited by size, rate and a trap for robots";

    private final Sources sources;
    private final Ledger ledger;
    private final RateLimit rateLimit;

    FormController(Sources sources, Ledger ledger, RateLimit rateLimit) {
        this.sources = sources;
        this.ledger = ledger;
        this.rateLimit = rateLimit;
    }

    /**
     * Shows the practice's form as a page that works without scripts and can be embedded.
     *
     * @param source id of a source with channel WEB_FORM in the practice file
     */
    @GetMapping("/forms/{source}")
    @PublicEndpoint(because = OPEN)
    ResponseEntity<String> form(@PathVariable String source) {
        var form = sources.find(Source.Form.class, source);
        var fresh = new FormPost(Map.of("id", UUID.randomUUID().toString()));
        return FormPage.response(HttpStatus.OK, FormPage.form(form, fresh, Map.of()));
    }

    /**
     * Shows that a message was received, with its reference.
     *
     * @param source id of a source with channel WEB_FORM in the practice file
     * @param reference as given when the message was sent
     */
    @GetMapping("/forms/{source}/received")
    @PublicEndpoint(because = "the page shows nothing but the reference in its own address")
    ResponseEntity<String> received(@PathVariable String source, @RequestParam UUID reference) {
        var form = sources.find(Source.Form.class, source);
        return FormPage.response(HttpStatus.OK, FormPage.receipt(form, reference));
    }

    /**
     * Takes a message from the form, as JSON or as an HTML form. It is stored as it came before this answers. The same {@code
     * Idempotency-Key}, or else the same {@code id}, again changes nothing.
     *
     * @param source id of a source with channel WEB_FORM in the practice file
     */
    @PostMapping("/forms/{source}")
    @PublicEndpoint(because = OPEN)
    ResponseEntity<?> post(@PathVariable String source, HttpServletRequest request) {
        var form = sources.find(Source.Form.class, source);
        if (!rateLimit.allows(form.id(), request.getRemoteAddr())) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Please wait a minute before you send again.");
        }
        var type = contentType(request);
        var body = RawBody.read(request, LIMIT);
        var post = (type.equals(MediaType.APPLICATION_JSON) ? FormPost.json(body) : FormPost.html(body))
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.MALFORMED, "The body is not what its type says."));
        boolean browser = wantsPage(request);
        var errors = post.errors();
        if (!errors.isEmpty()) {
            return refusal(form, post, errors, browser);
        }
        var receipt =
                store(new IncomingMessage(form, externalId(request, post), type.toString(), Map.of(), body), post);
        return browser ? seeReceipt(form, receipt) : receipt.response();
    }

    private Receipt store(IncomingMessage message, FormPost post) {
        return post.trapped() ? ledger.reject(message) : ledger.accept(message);
    }

    private static ResponseEntity<?> refusal(
            Source.Form form, FormPost post, Map<String, String> errors, boolean browser) {
        if (browser) {
            return FormPage.response(HttpStatus.BAD_REQUEST, FormPage.form(form, post, errors));
        }
        var list = errors.entrySet().stream()
                .map(error -> Map.of("field", error.getKey(), "reason", error.getValue()))
                .toList();
        throw new ProblemException(
                CommonProblem.INVALID, "Some fields can not be used.", Map.of("errors", List.copyOf(list)));
    }

    /** A page of its own, so that reloading it sends nothing again. The reference is random and tells nothing. */
    private static ResponseEntity<?> seeReceipt(Source.Form form, Receipt receipt) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/forms/" + form.id() + "/received?reference=" + receipt.messageId()))
                .build();
    }

    /** The sender's key, else the page's own id, so that pressing the button twice is one message; else always a new one. */
    private static String externalId(HttpServletRequest request, FormPost post) {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        var id = post.get("id");
        return id != null ? id : UUID.randomUUID().toString();
    }

    private static MediaType contentType(HttpServletRequest request) {
        var type = parsed(request.getContentType());
        for (var known : List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED)) {
            if (type != null && known.isCompatibleWith(type)) {
                return known;
            }
        }
        throw new ProblemException(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json or application/x-www-form-urlencoded.");
    }

    private static @Nullable MediaType parsed(@Nullable String type) {
        try {
            return type == null ? null : MediaType.parseMediaType(type);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
