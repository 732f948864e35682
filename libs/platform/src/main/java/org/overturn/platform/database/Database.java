package org.overturn.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.tenant.TenantId;

/// The only door to PostgreSQL. Each call is one transaction of its own, bound to its tenants before anything else
/// runs; row-level security does the rest. It goes on to its end when the caller loses interest: a cancelled request
/// neither rolls back half-way nor takes a pool slot with it.
@ApplicationScoped
public class Database {

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final DatabaseConfig config;
    private final Transactions transactions;

    Database(Mutiny.SessionFactory sessions, Vertx vertx, DatabaseConfig config, Transactions transactions) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.config = config;
        this.transactions = transactions;
    }

    /// A transaction for a request: it sees and changes rows of this tenant alone.
    ///
    /// @return what `work` gives, after the commit; fails with [DatabaseUnavailable] when trying again may help
    public <T> Uni<T> inTenant(TenantId tenant, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return transaction(Scope.ofRequest(tenant), work);
    }

    /// A transaction for a consumer or relay, under the worker role: rows of the batch's tenants, and of queue tables
    /// those of every tenant to look at. No tenants at all is for looking at queues.
    ///
    /// @return as [#inTenant]
    public <T> Uni<T> asWorker(Set<TenantId> tenants, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return transaction(Scope.ofWorker(tenants, config.workerRole()), work);
    }

    private <T> Uni<T> transaction(Scope scope, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return Uni.createFrom().emitter(caller -> {
            if (transactions.begin()) {
                EventLoop.run(
                        vertx,
                        () -> new Transaction<>(sessions, vertx, config, scope, work, transactions::ended).run(caller));
            } else {
                caller.fail(new DatabaseUnavailable(new IllegalStateException("the service shuts down")));
            }
        });
    }
}
