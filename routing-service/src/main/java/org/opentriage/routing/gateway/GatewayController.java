package org.opentriage.routing.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Which paths lead to which service. Which role may do what is decided there; here only that somebody is logged in. */
@RestController
class GatewayController {

    private final Neighbours neighbours;
    private final Forwarding forwarding;

    GatewayController(Neighbours neighbours, Forwarding forwarding) {
        this.neighbours = neighbours;
        this.forwarding = forwarding;
    }

    /** Hands on to intake-service, with the caller's token. */
    @RequestMapping(
            path = {"/api/v1/messages/**", "/api/v1/sources/**"},
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE})
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> intake(Authentication caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return forwarding.forward(neighbours.intake(), caller, request, response);
    }

    /** Hands on to classifier-service, with the caller's token. */
    @RequestMapping(
            path = {"/api/v1/assessments/**", "/api/v1/rules/**"},
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE})
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> classifier(Authentication caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return forwarding.forward(neighbours.classifier(), caller, request, response);
    }

    /** Hands on to sla-escalation-service, with the caller's token. */
    @RequestMapping(
            path = {"/api/v1/escalations/**", "/api/v1/clocks/**", "/api/v1/policies/**"},
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE})
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> escalation(Authentication caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return forwarding.forward(neighbours.escalation(), caller, request, response);
    }
}
