package org.opentriage.routing.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.opentriage.routing.access.UserToken;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Passes a request on as it is, with the caller's own token, and its answer back. Host and path prefix are never the caller's to
 * choose. A service that does not answer in time is a 503.
 */
@Component
@EnableConfigurationProperties(Neighbours.class)
class Forwarding {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);
    private static final int LARGEST_BODY = 1 << 20;
    private static final List<String> ASKED =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);
    private static final List<String> ANSWERED =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.CACHE_CONTROL);

    private final RestClient http;
    private final UserToken token;

    Forwarding(RestClient.Builder builder, UserToken token) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(1))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = builder.requestFactory(requests).build();
        this.token = token;
    }

    ResponseEntity<byte[]> forward(
            URI service, Authentication caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var authorization = token.authorization(caller, request, response);
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "At most 1 MiB.");
        }
        try {
            var call = http.method(HttpMethod.valueOf(request.getMethod()))
                    .uri(target(service, request))
                    .headers(headers -> {
                        copyAsked(request, headers);
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    });
            if (body.length > 0) {
                call.body(body);
            }
            return call.exchange((sent, answer) -> ResponseEntity.status(answer.getStatusCode())
                    .headers(headers -> copyAnswered(answer.getHeaders(), headers))
                    .body(answer.getBody().readAllBytes()));
        } catch (ResourceAccessException e) {
            log.warn(
                    "{} does not answer: {}",
                    service.getAuthority(),
                    e.getMostSpecificCause().getClass().getSimpleName());
            throw new ProblemException(CommonProblem.SERVICE_AWAY, "This part of the suite does not answer just now.");
        }
    }

    /** The raw path was matched by a mapping of ours; what climbs out of it is refused by the firewall before. */
    private static URI target(URI service, HttpServletRequest request) {
        var query = request.getQueryString();
        return URI.create(service.getScheme() + "://" + service.getAuthority() + request.getRequestURI()
                + (query == null ? "" : "?" + query));
    }

    private static void copyAsked(HttpServletRequest from, HttpHeaders to) {
        for (var name : ASKED) {
            var value = from.getHeader(name);
            if (value != null) {
                to.set(name, value);
            }
        }
    }

    private static void copyAnswered(HttpHeaders from, HttpHeaders to) {
        for (var name : ANSWERED) {
            var value = from.getFirst(name);
            if (value != null) {
                to.set(name, value);
            }
        }
        to.setCacheControl("no-store");
    }
}
