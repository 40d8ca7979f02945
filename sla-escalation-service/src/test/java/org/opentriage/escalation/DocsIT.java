package org.opentriage.escalation;

import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.opentriage.testkit.docs.ServiceDocs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The pages of docs that this service writes. */
@WithPostgres(role = "escalation")
@WithKafka
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "opentriage.practice-files=src/test/resources/test-practice.yml",
            "opentriage.audit.key=only-for-tests-only-for-tests"
        })
class DocsIT extends ServiceDocs {

    @Autowired
    DocsIT(ApplicationContext application) {
        super(application);
    }
}
