package org.opentriage.intake.webform;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one address may post to one form. Remembers the last ten thousand addresses of this instance. */
@Component
class RateLimit {

    private static final int REMEMBERED = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    RateLimit(FormProperties properties) {
        this.perMinute = properties.perMinute();
    }

    /** Takes one post of the address's share; false when there is none left. */
    boolean allows(String source, String address) {
        return bucket(source + "\n" + address).tryConsume(1);
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
