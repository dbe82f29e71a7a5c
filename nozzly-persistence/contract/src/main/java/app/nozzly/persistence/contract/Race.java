package app.nozzly.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same work in several threads that start together. */
final class Race {

    private Race() {}

    /**
     * What a thread came to. Immutable.
     *
     * @param value its result, when it succeeded
     * @param failure what it threw, when it did not
     */
    record Outcome<T>(Optional<T> value, Optional<RuntimeException> failure) {}

    /** The outcomes, one for each thread, by the number that its work was given. */
    static <T> List<Outcome<T>> run(int threads, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<Outcome<T>>> running = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int own = number;
                running.add(executor.submit(() -> runOne(start, () -> work.apply(own))));
            }
            return running.stream().map(Race::result).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> Outcome<T> runOne(CyclicBarrier start, java.util.function.Supplier<T> work)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        try {
            return new Outcome<>(Optional.of(work.get()), Optional.empty());
        } catch (RuntimeException failure) {
            return new Outcome<>(Optional.empty(), Optional.of(failure));
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
