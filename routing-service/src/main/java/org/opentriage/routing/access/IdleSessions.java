package org.opentriage.routing.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionCreatedEvent;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/**
 * Ends sessions whose person has gone. The container's own timeout can not tell: to it an open page that asks for numbers every half
 * minute, and a live stream that comes back every quarter of an hour, are somebody at work.
 */
@Component
class IdleSessions {

    private static final String SEEN = IdleSessions.class.getName() + ".seen";

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
    private final Duration allowed;

    IdleSessions(@Value("${server.servlet.session.timeout}") Duration allowed) {
        this.allowed = allowed;
    }

    /** For how long nobody may be there. */
    Duration allowed() {
        return allowed;
    }

    /** A person was there so long ago. */
    void seen(HttpSession session, Duration ago) {
        if (session.getAttribute(SEEN) instanceof AtomicLong last) {
            last.accumulateAndGet(System.nanoTime() - ago.toNanos(), Math::max);
        }
    }

    /** How long nobody will have been missed; negative once the session is due to end. */
    Duration left(HttpSession session) {
        return session.getAttribute(SEEN) instanceof AtomicLong last
                ? allowed.minusNanos(System.nanoTime() - last.get())
                : allowed;
    }

    void endIdle() {
        sessions.forEach(session -> {
            try {
                if (left(session).isNegative()) {
                    session.invalidate();
                }
            } catch (IllegalStateException e) {
                sessions.remove(session);
            }
        });
    }

    @EventListener
    void on(HttpSessionCreatedEvent created) {
        created.getSession().setAttribute(SEEN, new AtomicLong(System.nanoTime()));
        sessions.add(created.getSession());
    }

    @EventListener
    void on(HttpSessionDestroyedEvent ended) {
        sessions.remove(ended.getSession());
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Loop idleSessionsLoop(IdleSessions sessions) {
            return new Loop("idle-sessions", Duration.ofSeconds(1), sessions::endIdle);
        }
    }
}
