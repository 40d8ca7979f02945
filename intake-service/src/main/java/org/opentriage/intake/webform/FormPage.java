package org.opentriage.intake.webform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.source.Source;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages of the public form. They work without JavaScript and load nothing: the style is inside, allowed by its hash alone. Every
 * value is escaped. Other sites may embed the form, because it carries no log-in that could be abused.
 */
final class FormPage {

    private static final String STYLE = resource("form.css");
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors *";
    private static final String EMERGENCY = """
            <div class="emergency" role="note" aria-label="Emergency"><p><strong>Is this an emergency?</strong> Do not wait for an
            answer here. Call <a href="tel:911">911</a>. If you think about harming yourself, call or text
            <a href="tel:988">988</a>, at any hour.</p></div>""";

    private FormPage() {}

    static ResponseEntity<String> response(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(page);
    }

    /** The form with what was filled in before and what was wrong with it. */
    static String form(Source.Form form, FormPost post, Map<String, String> errors) {
        var body = """
                <h1>%s</h1>
                %s%s
                <form class="card" method="post" action="/forms/%s" novalidate>
                <input type="hidden" name="id" value="%s">
                <div class="away" aria-hidden="true"><label for="website">Leave this empty</label>
                <input id="website" name="website" tabindex="-1" autocomplete="off"></div>
                %s%s<div class="pair"><div>%s</div><div>%s</div></div>%s%s
                <button type="submit">Send message</button>
                </form>""".formatted(
                        text(form.title()),
                        EMERGENCY,
                        summary(errors),
                        text(form.id()),
                        text(post.get("id")),
                        input("name", "Patient's full name", "text", "name", post, errors),
                        input("birthDate", "Date of birth", "date", "bday", post, errors),
                        input("email", "E-mail", "email", "email", post, errors),
                        input("phone", "Phone", "tel", "tel", post, errors),
                        reasons(form, post),
                        message(post, errors));
        return page(form.title(), body);
    }

    /** What the patient sees after sending. */
    static String receipt(Source.Form form, UUID reference) {
        return page("We have your message", """
                <h1>We have your message</h1>
                %s
                <div class="card"><p>Thank you. A person at the practice will read it.</p>
                <p>Your reference: <span class="reference">%s</span></p>
                <p><a href="/forms/%s">Send another message</a></p></div>""".formatted(EMERGENCY, reference, text(form.id())));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><main>
                %s
                </main></body>
                </html>
                """.formatted(text(title), STYLE, body);
    }

    private static String summary(Map<String, String> errors) {
        return errors.isEmpty()
                ? ""
                : errors.entrySet().stream()
                        .map(error -> "<p><a href=\"#%s\">%s</a></p>".formatted(error.getKey(), text(error.getValue())))
                        .collect(Collectors.joining("", "<div class=\"errors\" role=\"alert\">", "</div>"));
    }

    private static String input(
            String name, String label, String type, String autocomplete, FormPost post, Map<String, String> errors) {
        var attributes = "id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" maxlength=\"200\" value=\"%s\"%s"
                .formatted(name, name, type, autocomplete, text(post.get(name)), invalid(name, errors));
        return "<label for=\"%s\">%s</label>%s<input %s>".formatted(name, label, error(name, errors), attributes);
    }

    private static String reasons(Source.Form form, FormPost post) {
        var options = form.reasons().stream()
                .map(reason -> "<option%s>%s</option>"
                        .formatted(reason.equals(post.get("reason")) ? " selected" : "", text(reason)))
                .collect(Collectors.joining());
        return "<label for=\"reason\">What is it about?</label><select id=\"reason\" name=\"reason\">"
                + "<option value=\"\">Please choose</option>" + options + "</select>";
    }

    private static String message(FormPost post, Map<String, String> errors) {
        return "<label for=\"message\">Your message <span class=\"hint\">(required)</span></label>"
                + error("message", errors)
                + "<textarea id=\"message\" name=\"message\" maxlength=\"20000\" required%s>\n%s</textarea>"
                        .formatted(invalid("message", errors), text(post.get("message")));
    }

    private static String error(String name, Map<String, String> errors) {
        var error = errors.get(name);
        return error == null ? "" : "<p class=\"error\" id=\"%s-error\">%s</p>".formatted(name, text(error));
    }

    private static String invalid(String name, Map<String, String> errors) {
        return errors.containsKey(name) ? " aria-invalid=\"true\" aria-describedby=\"%s-error\"".formatted(name) : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : HtmlUtils.htmlEscape(value, "UTF-8");
    }

    private static String resource(String name) {
        try (InputStream resource = FormPage.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
