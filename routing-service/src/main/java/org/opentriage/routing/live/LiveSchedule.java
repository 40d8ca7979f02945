package org.opentriage.routing.live;

import java.time.Duration;
import org.opentriage.routing.ticket.ChangeFeed;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/** When the dispatcher looks, and when streams end. */
@Configuration(proxyBeanMethods = false)
class LiveSchedule {

    /** Twenty thousand changes are days of a practice, or the busiest minute of a load test. */
    private static final long KEPT = 20_000;

    @Bean
    Loop liveFeedLoop(Dispatcher dispatcher) {
        return new Loop("live-feed", Duration.ofMillis(500), dispatcher::round);
    }

    @Bean
    Loop liveFeedPruningLoop(FeedReader feed) {
        return new Loop(
                "live-feed-pruning", Duration.ofMinutes(1), () -> PracticeContext.runAsSystem(() -> feed.prune(KEPT)));
    }

    /** What wakes it. */
    @Component
    static class Wake {

        private final Loop loop;
        private final Dispatcher dispatcher;

        Wake(@Qualifier("liveFeedLoop") Loop loop, Dispatcher dispatcher) {
            this.loop = loop;
            this.dispatcher = dispatcher;
        }

        @EventListener
        void on(ChangeFeed.Grew grew) {
            loop.wake();
        }

        /** Who logs out sees nothing more. */
        @EventListener
        void on(HttpSessionDestroyedEvent ended) {
            dispatcher.close(subscriber -> subscriber.belongsTo(ended.getId()));
        }
    }
}
