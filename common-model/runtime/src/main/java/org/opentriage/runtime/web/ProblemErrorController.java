package org.opentriage.runtime.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The container's own errors (filters, unknown paths, oversized headers) as problem JSON. */
@RestController
final class ProblemErrorController implements ErrorController {

    @RequestMapping("/error")
    @PublicEndpoint(because = "the container forwards here; it shows a status and nothing else")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var type = CommonProblem.of(status(request));
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(type, null, Map.of()));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
