package org.opentriage.routing.access;

import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The short way to the log-in. */
@RestController
class LoginController {

    /** Sends the browser to the identity provider, and back here with a session. */
    @GetMapping("/login")
    @PublicEndpoint(because = "it leads to the identity provider and shows nothing")
    ResponseEntity<Void> login() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", "/oauth2/authorization/" + BrowserClient.REGISTRATION)
                .build();
    }
}
