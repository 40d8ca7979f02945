package org.opentriage.escalation.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.opentriage.escalation.timer.Timers;
import org.opentriage.escalation.timer.Timers.Upcoming;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of the timer loop: fires what is due, practice by practice, and waits for what is due before the next round so that it
 * fires on the millisecond. A stage that can not be fired is put off alone; the rest goes on.
 */
@Component
class TimerRound {

    /** Rounds start this far apart. */
    static final Duration PERIOD = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(TimerRound.class);
    private static final Duration LOOK_AHEAD = PERIOD.plusMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int BATCH = 200;

    private final Timers timers;
    private final FireDueStages stages;
    private final EscalationMeters meters;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    TimerRound(
            Timers timers,
            FireDueStages stages,
            EscalationMeters meters,
            TransactionTemplate transactions,
            Clock clock) {
        this.timers = timers;
        this.stages = stages;
        this.meters = meters;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run() {
        var upcoming = upcoming();
        if (upcoming.isEmpty()) {
            return;
        }
        if (upcoming.stream().noneMatch(practice -> practice.in().isZero())) {
            Pause.of(upcoming.getFirst().in());
        }
        upcoming.forEach(practice -> PracticeContext.run(practice.practice(), () -> fireAll(practice.practice())));
    }

    private List<Upcoming> upcoming() {
        var upcoming = PracticeContext.callAsSystem(() -> transactions.execute(status -> timers.upcoming(LOOK_AHEAD)));
        return upcoming == null ? List.of() : upcoming;
    }

    /** Ends after a while even when more is due, so that other practices have their turn and the loop is seen to live. */
    private void fireAll(PracticeId practice) {
        var end = clock.instant().plus(LONGEST);
        int fired = BATCH;
        while (fired == BATCH && clock.instant().isBefore(end)) {
            fired = fireSome(practice);
        }
    }

    private int fireSome(PracticeId practice) {
        try {
            return fire(BATCH);
        } catch (RuntimeException e) {
            log.warn("practice {}: firing a batch failed with {}; one by one now", practice, name(e));
            log.debug("firing", e);
            return fireOneByOne(practice);
        }
    }

    private int fireOneByOne(PracticeId practice) {
        for (int i = 0; i < BATCH; i++) {
            try {
                if (fire(1) == 0) {
                    return i;
                }
            } catch (RuntimeException e) {
                log.error("practice {}: a stage can not be fired: {}; tried again later", practice, name(e));
                meters.failed();
                stages.putOff();
            }
        }
        return BATCH;
    }

    private int fire(int atMost) {
        var fired = stages.fire(atMost);
        Failpoints.hit("fired-not-delivered");
        fired.forEach(meters::fired);
        return fired.size();
    }

    private static String name(RuntimeException e) {
        return e.getClass().getSimpleName();
    }
}
