package org.opentriage.localstack.surroundings.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.opentriage.localstack.Ports;
import org.opentriage.localstack.staff.Staff;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The log-in page, and a way out for who comes here without a reason. */
@RestController
class LoginController {

    private final Staff staff;
    private final Ports ports;
    private final String page;

    LoginController(Staff staff, Ports ports) {
        this.staff = staff;
        this.ports = ports;
        this.page = read("login.html");
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    @PublicEndpoint(because = "nobody is logged in yet")
    String login(
            CsrfToken csrf,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String error,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String logout) {
        return page.replace("{{practice}}", HtmlUtils.htmlEscape(staff.practiceName()))
                .replace("{{notice}}", notice(error != null, logout != null))
                .replace("{{staff}}", shortcuts())
                .replace("{{csrf}}", csrf.getToken());
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @PreAuthorize("isAuthenticated()")
    String home() {
        return page.replaceAll(
                "(?s)<main>.*</main>",
                "<main><h1>You are logged in</h1><p><a href=\"http://localhost:" + ports.routing()
                        + "\">Go to the queue</a></p></main>");
    }

    private static String notice(boolean failed, boolean loggedOut) {
        if (failed) {
            return "<p class=\"notice bad\" role=\"alert\">That name and password do not belong together.</p>";
        }
        return loggedOut ? "<p class=\"notice\" role=\"status\">You are logged out.</p>" : "";
    }

    private String shortcuts() {
        return staff.people().stream()
                .map(person -> """
                        <form method="post" action="/login"><input type="hidden" name="_csrf" value="{{csrf}}">\
                        <input type="hidden" name="username" value="%1$s"><input type="hidden" name="password" value="%1$s">\
                        <button class="person"><b>%2$s</b><span>%1$s · %3$s</span></button></form>
                        """.formatted(
                                HtmlUtils.htmlEscape(person.id()),
                                HtmlUtils.htmlEscape(person.name()),
                                HtmlUtils.htmlEscape(person.role())))
                .collect(Collectors.joining());
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, LoginController.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
