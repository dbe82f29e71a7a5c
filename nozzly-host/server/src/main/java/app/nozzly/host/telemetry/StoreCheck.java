package app.nozzly.host.telemetry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Whether the store answers: a small read that must be done within a second, and whose result is good for another. However many ask, there is one read at a
 * time. Thread-safe.
 */
final class StoreCheck implements BooleanSupplier, AutoCloseable {

    private static final long DEADLINE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long IDLE_SECONDS = 5;

    private final Runnable read;
    private final ExecutorService thread;
    private Optional<Result> last = Optional.empty();
    private Optional<UnderWay> underWay = Optional.empty();

    /** @param read asks the store for something small; it throws when that fails */
    StoreCheck(Runnable read) {
        this.read = read;
        this.thread = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread checker = new Thread(work, "nozzly-store-check");
            checker.setDaemon(true);
            return checker;
        });
    }

    private record Result(boolean up, long nanos) {}

    private record UnderWay(Future<?> read, long begunNanos) {}

    @Override
    public synchronized boolean getAsBoolean() {
        long now = System.nanoTime();
        if (last.filter(result -> now - result.nanos() < KEPT_NANOS).isEmpty()) {
            boolean up = answers(now);
            last = Optional.of(new Result(up, System.nanoTime()));
        }
        return last.orElseThrow().up();
    }

    /** A read that hangs is not begun a second time; it counts as none until it ends. */
    private boolean answers(long now) {
        if (underWay.filter(begun -> !begun.read().isDone()).isEmpty()) {
            underWay = Optional.of(new UnderWay(thread.submit(read), now));
        }
        UnderWay begun = underWay.orElseThrow();
        try {
            begun.read().get(DEADLINE_NANOS - (now - begun.begunNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException down) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
