package org.opentriage.runtime.security;

import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.Problems;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every request needs a token of our issuer, except health, metrics and {@link PublicEndpoint}s. Which role may do what stands at each
 * endpoint. A service with sessions adds a chain of its own before this one.
 */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@EnableMethodSecurity
class RuntimeSecurityAutoConfiguration {

    @Bean
    PublicPaths publicPaths(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new PublicPaths(mappings::getObject);
    }

    /** A span for each of a dozen filters costs a tenth of a small request and tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationEntryPoint problemEntryPoint(Problems problems) {
        return (request, response, exception) ->
                problems.write(response, CommonProblem.UNAUTHENTICATED, "A valid log-in is needed.");
    }

    @Bean
    JwtAuthenticationConverter roleConverter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> RoleAuthorities.of(jwt.getClaims()));
        return converter;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    @ConditionalOnMissingBean(name = "apiSecurity")
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            PublicPaths publicPaths,
            AuthenticationEntryPoint problemEntryPoint,
            JwtAuthenticationConverter roleConverter,
            Problems problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/error")
                        .permitAll()
                        .requestMatchers(publicPaths)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problemEntryPoint)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roleConverter)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problemEntryPoint)
                        .accessDeniedHandler((request, response, exception) ->
                                problems.write(response, CommonProblem.FORBIDDEN, "Your role does not allow this.")))
                .addFilterAfter(new PracticeFilter(), AuthorizationFilter.class)
                .build();
    }
}
