package org.overturn.ingest.door;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.overturn.ingest.IngestConfig;
import org.overturn.platform.tenant.TenantId;

/// How many files each tenant may send in a minute, by this process.
@ApplicationScoped
class TenantRates {

    /// Tenants come from signed tokens, so there are not more than the installation has; this only bounds a mistake.
    private static final int MOST_TENANTS = 100_000;

    private final long filesPerMinute;
    private final ConcurrentMap<TenantId, Bucket> buckets = new ConcurrentHashMap<>();

    TenantRates(IngestConfig config) {
        this.filesPerMinute = config.door().filesPerTenantPerMinute();
    }

    boolean allow(TenantId tenant) {
        if (filesPerMinute == 0) {
            return true;
        }
        if (buckets.size() >= MOST_TENANTS) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(tenant, unknown -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(filesPerMinute).refillGreedy(filesPerMinute, Duration.ofMinutes(1)))
                .build();
    }
}
