package org.opentriage.localstack.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.localstack.DemoSecrets;
import org.opentriage.localstack.Ports;
import org.opentriage.localstack.supervision.Home;
import tools.jackson.databind.json.JsonMapper;

class SurroundingsIT {

    private static final Ports PORTS = FreePorts.find();

    @TempDir
    static Path data;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws Exception {
        Surroundings.start(String.valueOf(PORTS.offset()), Home.findRoot().toString(), data.toString());
    }

    @Test
    void theMachineClientHasEveryRole() throws Exception {
        var claims = token("grant_type=client_credentials", "cli:" + DemoSecrets.MACHINE_CLIENT);
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + PORTS.identity());
        assertThat(claims.getStringListClaim("roles"))
                .containsExactly("coordinator", "clinician", "lead", "admin", "ops", "machine");
        assertThat(claims.getStringClaim("practice_id")).isEqualTo("demo");
    }

    @Test
    void aNurseLogsInAndHerTokenSaysWhoSheIs() throws Exception {
        var redirect = "http://localhost:" + PORTS.routing() + "/login/oauth2/code/opentriage";
        var page = get(identity("/oauth2/authorize?response_type=code&client_id=opentriage-ui&scope=openid"
                + "&redirect_uri=" + redirect));
        assertThat(page.body()).contains("Log in to OpenTriage", "Nora Reyes RN");
        post(identity("/login"), "username=nurse&password=wrong&_csrf=" + csrf(page.body()), "");
        var again = get(identity("/login?error"));
        assertThat(again.body()).contains("do not belong together");
        var answer = post(identity("/login"), "username=nurse&password=nurse&_csrf=" + csrf(again.body()), "");
        var location = get(URI.create(answer.headers().firstValue("Location").orElseThrow()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(redirect + "?code=");
        var code = location.substring(location.indexOf('=') + 1);
        var claims = token(
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirect,
                "opentriage-ui:" + DemoSecrets.UI_CLIENT);
        assertThat(claims.getSubject()).isEqualTo("nurse");
        assertThat(claims.getStringClaim("name")).isEqualTo("Nora Reyes RN");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("clinician"));
    }

    @Test
    void theFhirServerFindsPatientsByEachParameter() throws Exception {
        for (var search : List.of(
                "identifier=pt-1006",
                "name=oliv",
                "name=brandt&birthdate=2017-01-19",
                "phone=5185550106",
                "email=JEN.brandt@mail.example")) {
            var found =
                    JsonMapper.shared().readTree(get(fhir("Patient?" + search)).body());
            assertThat(found.at("/entry/0/resource/id").asString("")).as(search).isEqualTo("pt-1006");
        }
        assertThat(get(fhir("Patient?name=nobody")).body()).contains("\"total\":0");
        assertThat(get(fhir("Patient/pt-1006")).statusCode()).isEqualTo(200);
        assertThat(get(fhir("Patient/pt-0")).statusCode()).isEqualTo(404);
    }

    @Test
    void theSinksShowWhatWasSent() throws Exception {
        post(sinks("/sms"), "To=%2B15185550100&Body=<b>score 5</b>", "");
        assertThat(post(sinks("/slack"), "{}", "").statusCode()).isEqualTo(202);
        assertThat(get(sinks("/")).body()).contains("&lt;b&gt;score 5&lt;/b&gt;", "/slack");
        assertThat(JsonMapper.shared().readTree(get(sinks("/sent.json")).body()).size())
                .isGreaterThanOrEqualTo(2);
    }

    private JWTClaimsSet token(String form, String client) throws Exception {
        var answer = post(identity("/oauth2/token"), form, client);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = JsonMapper.shared().readTree(answer.body()).path("access_token");
        return SignedJWT.parse(token.asString()).getJWTClaimsSet();
    }

    private static String csrf(String page) {
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    /** Follows redirects inside the log-in provider alone: the browser's own page does not run here. */
    private HttpResponse<String> get(URI address) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", address.getPort() == PORTS.identity() ? "text/html" : "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var location = answer.headers().firstValue("Location").orElse("");
        return location.contains("/login") && !location.contains("code=") ? get(address.resolve(location)) : answer;
    }

    private HttpResponse<String> post(URI address, String form, String client) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!client.isEmpty()) {
            var secret = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + secret);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI identity(String path) {
        return URI.create("http://localhost:" + PORTS.identity() + path);
    }

    private static URI fhir(String path) {
        return URI.create("http://localhost:" + PORTS.fhir() + "/fhir/" + path);
    }

    private static URI sinks(String path) {
        return URI.create("http://localhost:" + PORTS.sinks() + path);
    }
}
