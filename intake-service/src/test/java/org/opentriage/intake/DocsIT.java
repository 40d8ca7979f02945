package org.opentriage.intake;

import org.opentriage.testkit.docs.ServiceDocs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of docs that this service writes. */
@IntakeTest
class DocsIT extends ServiceDocs {

    @Autowired
    DocsIT(ApplicationContext application) {
        super(application);
    }
}
