package org.overturn.bench.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.overturn.bench.chaos.load.Books.Accepted;
import org.overturn.bench.chaos.load.Door.Answer;
import org.overturn.bench.chaos.truth.FileTruth;
import org.overturn.bench.chaos.truth.Names;
import org.overturn.bench.chaos.truth.TruthReader;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// The work of one round: a few tenants' files, a broken one among them, and people who change work items.
public final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int BROKEN_EVERY = 5;

    private final Books books;
    private final Door door;
    private final Function<Service, String> url;
    private final List<String> tenants;
    private final Size size;
    private final long seed;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// How much of it.
    ///
    /// @param files of each tenant at least; more until somebody says that it is enough
    /// @param atMost files of each tenant
    /// @param claims of each file
    /// @param pause between two files of a tenant
    public record Size(int files, int atMost, int claims, Duration pause) {}

    /// @param url where each service answers
    public Load(Books books, Door door, Function<Service, String> url, List<String> tenants, Size size, long seed) {
        this.books = books;
        this.door = door;
        this.url = url;
        this.tenants = List.copyOf(tenants);
        this.size = size;
        this.seed = seed;
    }

    /// Starts sending.
    public Load start() {
        for (int i = 0; i < tenants.size(); i++) {
            String tenant = tenants.get(i);
            books.tenant(tenant);
            Feed feed = new Feed(Math.floorMod(seed * 31 + i, 1_000_000_000L), size.claims());
            running.add(threads.submit(task(() -> sendAll(tenant, feed))));
        }
        running.add(threads.submit(task(this::editUntilEnough)));
        return this;
    }

    /// No more files than the least.
    public void enough() {
        enough.set(true);
    }

    /// Returns when all has an answer.
    public void join() {
        enough();
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new ServerFailure("the load has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Boolean> task(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private void sendAll(String tenant, Feed feed) {
        for (int file = 0; file < size.files() || (!enough.get() && file < size.atMost()); file++) {
            send(tenant, feed.file());
            if (file % BROKEN_EVERY == 1) {
                sendBroken(tenant, feed.broken());
            }
            LockSupport.parkNanos(size.pause().toNanos());
        }
    }

    private void send(String tenant, byte[] file) {
        FileTruth truth = TruthReader.read(tenant, file);
        Answer answer = untilAnswered(tenant, file);
        if (answer.status() != 200 && answer.status() != 202) {
            books.wrongAnswer("a good file was answered " + answer.status());
            return;
        }
        String said = answer.body().path("remittanceId").asText();
        if (!said.equals(truth.remittanceId().toString())) {
            books.wrongAnswer("file " + truth.remittanceId() + " got the receipt of " + said);
        }
        books.accept(new Accepted(truth, file));
    }

    private void sendBroken(String tenant, byte[] file) {
        Answer answer = untilAnswered(tenant, file);
        if (answer.status() != 422) {
            books.wrongAnswer("a broken file was answered " + answer.status());
        }
        books.refuse(new Books.Refused(tenant, Names.remittance(tenant, file)));
    }

    /// As clearinghouses do: no answer, 429 and 5xx mean to send it again.
    private Answer untilAnswered(String tenant, byte[] file) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Answer> answer =
                    door.post(tenant, url.apply(Service.INGEST) + "/v1/remittances", "application/edi-x12", file);
            if (answer.isPresent()
                    && answer.get().status() != 429
                    && answer.get().status() < 500) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new ServerFailure("ingest takes no file for " + PATIENCE.toSeconds() + " s");
    }

    private void editUntilEnough() {
        int edit = 0;
        while (!enough.get()) {
            edit(tenants.get(edit % tenants.size()), edit);
            edit++;
            LockSupport.parkNanos(3 * PAUSE.toNanos());
        }
    }

    /// Takes some open item and writes something to it. A lost race or a missing answer is nothing to repeat.
    private void edit(String tenant, int number) {
        String items = url.apply(Service.APPEAL) + "/v1/work-items";
        Optional<Answer> page = door.get(tenant, items + "?limit=20");
        JsonNode list = page.map(Answer::body).orElse(MissingNode.getInstance()).path("items");
        if (list.isEmpty()) {
            return;
        }
        JsonNode item = list.get(number % list.size());
        String id = item.path("workItemId").asText();
        long version = item.path("version").asLong();
        Optional<Answer> done =
                door.patch(tenant, items + "/" + id, "\"" + version + "\"", "{\"note\":\"call " + number + "\"}");
        done.filter(answer -> answer.status() == 200)
                .ifPresent(answer -> books.edited(new Books.Edit(tenant, id, version + 1)));
    }

    /// Tenants of this round.
    public List<String> tenants() {
        return tenants;
    }

    /// For new names that are told apart by their round.
    public static List<String> newTenants(long seed, int round, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("c" + Long.toString(seed, 36) + "-" + round + "-" + i);
        }
        return names;
    }
}
