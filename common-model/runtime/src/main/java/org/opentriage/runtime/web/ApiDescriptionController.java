package org.opentriage.runtime.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API. */
@RestController
class ApiDescriptionController {

    private final Resource page;

    ApiDescriptionController(String service) {
        this.page = new ClassPathResource(service + ".openapi.json");
    }

    /** Describes this service's API as OpenAPI 3.1: the page that is committed in docs/endpoints, as its tests wrote it. */
    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    Resource describe() {
        if (!page.exists()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "This build holds no description of its API.");
        }
        return page;
    }
}
