package org.overturn.platform.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// One transaction, detached from its caller: the subscription is its own, so that a cancellation of the caller's does
/// not reach it. Two watches tell the caller when the database is silent: one until the transaction is open, one for
/// the whole. All of it runs on one event loop.
final class Transaction<T> {

    /// The server ends a transaction at its time-out; when even that is not heard, the connection is gone.
    private static final long GRACE_MILLIS = 5_000;

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final Scope scope;
    private final Function<Mutiny.StatelessSession, Uni<T>> work;
    private final Runnable ended;
    private final long silenceMillis;
    private final long timeoutMillis;
    private long watch;
    private boolean abandoned;

    /// @param ended told once, when nothing more happens or nothing more is hoped for
    Transaction(
            Mutiny.SessionFactory sessions,
            Vertx vertx,
            DatabaseConfig config,
            Scope scope,
            Function<Mutiny.StatelessSession, Uni<T>> work,
            Runnable ended) {
        this.ended = ended;
        this.sessions = sessions;
        this.vertx = vertx;
        this.scope = scope;
        this.work = work;
        this.silenceMillis = config.silence().toMillis();
        this.timeoutMillis = config.transactionTimeout().toMillis();
    }

    void run(UniEmitter<? super T> caller) {
        watch(caller, silenceMillis);
        sessions.openStatelessSession()
                .chain(session -> inSession(session, caller))
                .onTermination()
                .invoke(this::end)
                .subscribe()
                .with(caller::complete, failure -> caller.fail(DatabaseFailures.classify(failure)));
    }

    private Uni<T> inSession(Mutiny.StatelessSession session, UniEmitter<? super T> caller) {
        return session.withTransaction(tx -> scope.enter(session, timeoutMillis)
                        .invoke(() -> opened(caller))
                        .chain(() -> work.apply(session)))
                .onItemOrFailure()
                .call(() -> session.close().onFailure().recoverWithNull());
    }

    private void opened(UniEmitter<? super T> caller) {
        if (abandoned) {
            throw new IllegalStateException("opened after its caller was told that the database is silent");
        }
        vertx.cancelTimer(watch);
        watch(caller, timeoutMillis + GRACE_MILLIS);
    }

    private void end() {
        vertx.cancelTimer(watch);
        if (!abandoned) {
            ended.run();
        }
    }

    private void watch(UniEmitter<? super T> caller, long millis) {
        watch = vertx.setTimer(millis, fired -> {
            abandoned = true;
            ended.run();
            caller.fail(new DatabaseUnavailable(new TimeoutException("silent for " + millis + " ms")));
        });
    }
}
