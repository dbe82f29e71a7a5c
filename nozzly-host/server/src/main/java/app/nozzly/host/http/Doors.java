package app.nozzly.host.http;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Where requests wait while what answers them is still being started: the server listens early, since starting it takes time too. Thread-safe. */
final class Doors {

    /** Far fewer than the server has threads, so that health is answered however many wait. */
    private static final int MOST_WAITING = 64;

    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    Doors(Duration patience) {
        this.patience = patience;
    }

    void open() {
        opened.complete(true);
    }

    /** Turns away who waits and who comes, unless the doors were open before: then requests are let in until the server itself ends. */
    void stayShut() {
        opened.complete(false);
    }

    /** @throws NozzlyException {@code unavailable} when the doors do not open in time, or so many wait that there is no room for more */
    void pass() {
        if (!opened.getNow(false) && !opensInTime()) {
            throw new NozzlyException(CommonError.UNAVAILABLE, Message.of(Doors.class, "server.starting"));
        }
    }

    /** How many requests wait now. */
    int waiting() {
        return waiting.get();
    }

    private boolean opensInTime() {
        try {
            return waiting.incrementAndGet() <= MOST_WAITING && opened.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
