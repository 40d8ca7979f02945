package org.opentriage.routing.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The caller's own token, to call another service with: the bearer token that came, or the session's, refreshed when it is old. */
@Component
public class UserToken {

    private final OAuth2AuthorizedClientManager clients;

    UserToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * The value of an Authorization header.
     *
     * @throws ProblemException 401 when the session's token is gone and can not be renewed
     */
    public String authorization(Authentication caller, HttpServletRequest request, HttpServletResponse response) {
        var bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (bearer != null) {
            return bearer;
        }
        var client = ofSession(caller, request, response);
        if (client == null) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "Log in again.");
        }
        return "Bearer " + client.getAccessToken().getTokenValue();
    }

    /** One at a time in a session: a refresh token may be good for one refresh only. */
    private @Nullable OAuth2AuthorizedClient ofSession(
            Authentication caller, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                return clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(BrowserClient.REGISTRATION)
                        .principal(caller)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response)
                        .build());
            } catch (OAuth2AuthorizationException e) {
                return null;
            }
        }
    }
}
