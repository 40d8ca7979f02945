package org.opentriage.routing.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.opentriage.runtime.security.PracticeFilter;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Requests without an Authorization header are a browser's: a session by OpenID Connect, writes with a CSRF token. Requests with one
 * belong to the runtime's chain, which knows tokens and no sessions. Pages and their files are open, since they hold no data; everything
 * under /api answers 401 as problem JSON, never with a redirect.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {

    static final int BEFORE_THE_RUNTIMES_CHAIN = 0;

    @Bean
    @Order(BEFORE_THE_RUNTIMES_CHAIN)
    SecurityFilterChain browserChain(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository authorizedClients,
            AuthenticationEntryPoint problemEntryPoint,
            Problems problems,
            StaffUsers staffUsers,
            IdleSessions idleSessions) {
        var logout = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        logout.setPostLogoutRedirectUri("{baseUrl}/");
        logout.setRedirectStrategy(BrowserSecurity::tellOrRedirect);
        return http.securityMatcher(BrowserSecurity::isBrowsers)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/api/**", "/v3/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .csrf(CsrfConfigurer::spa)
                .headers(PageHeaders::write)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(authorizedClients)
                        .authorizationEndpoint(
                                start -> start.authorizationRequestResolver(logIns(registrations, idleSessions)))
                        .userInfoEndpoint(user -> user.oidcUserService(staffUsers))
                        .successHandler(ComeBack::redirect)
                        .failureUrl("/"))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessHandler(logout))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problemEntryPoint)
                        .accessDeniedHandler((request, response, exception) -> problems.write(
                                response, CommonProblem.FORBIDDEN, "Not allowed; or the page is too old.")))
                .addFilterBefore(new Presence(idleSessions), CsrfFilter.class)
                .addFilterBefore(new ComeBack(), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterAfter(new PracticeFilter(), AuthorizationFilter.class)
                .build();
    }

    /**
     * Whoever was away for so long that the session ended is asked for the password again, though the identity provider may still know
     * the browser: somebody else may sit there now.
     */
    private static OAuth2AuthorizationRequestResolver logIns(
            ClientRegistrationRepository registrations, IdleSessions sessions) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(request -> request.additionalParameters(
                more -> more.put("max_age", sessions.allowed().toSeconds())));
        return resolver;
    }

    /** Tells the streams of a session when it ends. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static boolean isBrowsers(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !path.startsWith("/actuator")
                && !path.equals("/error");
    }

    /** A script can not follow a redirect to the identity provider, so it is told where to go; the session there must end too. */
    private static void tellOrRedirect(HttpServletRequest request, HttpServletResponse response, String url)
            throws IOException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            response.setHeader(HttpHeaders.LOCATION, url);
        } else {
            response.sendRedirect(response.encodeRedirectURL(url));
        }
    }
}
