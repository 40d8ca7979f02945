package org.opentriage.escalation.alert;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How db-scheduler runs a delivery: once, again after a pause, or removed when settled. A dead process's delivery is revived. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    /** When not even our own record could be written, such as while the database is away. */
    private static final Duration AFTER_OWN_FAILURE = Duration.ofSeconds(5);

    @Bean
    Task<Void> alertDelivery(DeliverAlert deliver) {
        return Tasks.custom(DeliveryTask.DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OWN_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(deliver, instance.getId()));
    }

    private static CompletionHandler<Void> completion(DeliverAlert deliver, String instance) {
        var pause = deliver.deliver(DeliveryTask.parse(instance));
        return pause.<CompletionHandler<Void>>map(wait -> (done, operations) ->
                        operations.reschedule(done, done.getTimeDone().plus(wait)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
