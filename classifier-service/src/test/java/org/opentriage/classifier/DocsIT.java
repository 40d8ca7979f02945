package org.opentriage.classifier;

import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.opentriage.testkit.docs.ServiceDocs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

/** The pages of docs that this service writes. */
@WithPostgres
@WithKafka
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opentriage.audit.key=0123456789abcdef")
class DocsIT extends ServiceDocs {

    @Autowired
    DocsIT(ApplicationContext application) {
        super(application);
    }
}
