package org.opentriage.routing;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.opentriage.testkit.docs.ServiceDocs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of docs that this service writes. */
@RoutingTest
class DocsIT extends ServiceDocs {

    private final Scene scene;
    private final MeterRegistry meters;

    @Autowired
    DocsIT(ApplicationContext application, Scene scene, MeterRegistry meters) {
        super(application);
        this.scene = scene;
        this.meters = meters;
    }

    /** Depth is measured of the teams and scores that have tickets. */
    @Override
    protected void useMeters() {
        scene.arrive(Assessed.refill("eva"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.find("triage.routing.queue.depth").gauge() != null);
    }
}
