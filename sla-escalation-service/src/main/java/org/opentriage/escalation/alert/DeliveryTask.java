package org.opentriage.escalation.alert;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.opentriage.model.PracticeId;

/** The db-scheduler task that carries one alert. It holds the practice and the alert's id, nothing else. */
record DeliveryTask(PracticeId practice, UUID alert) {

    static final String NAME = "alert-delivery";
    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of(NAME);

    private static final int UUID_LENGTH = 36;

    static DeliveryTask parse(String instance) {
        int slash = instance.length() - UUID_LENGTH - 1;
        return new DeliveryTask(
                new PracticeId(instance.substring(0, slash)), UUID.fromString(instance.substring(slash + 1)));
    }

    /** @param score the more urgent goes first */
    TaskInstance<Void> instance(int score) {
        return DESCRIPTOR.instance(practice + "/" + alert).priority(score).build();
    }
}
