package org.opentriage.classifier.ruledesk;

import org.opentriage.runtime.web.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be in the way of an edition. */
enum EditionProblem implements ProblemType {
    /** Carries {@code file}, {@code line} and {@code reason}. */
    RULES_REFUSED("rules-refused", HttpStatus.UNPROCESSABLE_CONTENT, "The rules can not be read"),
    /** Carries {@code because}, and the {@code report} where there is one. */
    PUBLISH_BLOCKED("publish-blocked", HttpStatus.CONFLICT, "This edition may not go to work"),
    SECOND_PERSON_NEEDED("second-person-needed", HttpStatus.CONFLICT, "A second person has to publish this");

    private final String slug;
    private final HttpStatus status;
    private final String title;

    EditionProblem(String slug, HttpStatus status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
