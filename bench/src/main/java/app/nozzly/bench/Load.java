package app.nozzly.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * What some connections got done in a while. Immutable.
 *
 * @param seconds how long
 * @param nanoseconds of every answered request, sorted
 * @param refused answers other than 200
 */
record Load(double seconds, long[] nanoseconds, long refused) {

    private static final int MOST = 100_000;

    /** Runs requests over connections; the request is asked for by the number of those before it. */
    static Load run(String url, int connections, int seconds, IntFunction<byte[]> requests)
            throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(connections, Load::daemon);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<long[]>> running = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            int first = client * 7919;
            running.add(clients.submit(() -> one(url, end, first, requests)));
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> one : running) {
            all.add(one.get());
        }
        clients.shutdown();
        long[] times = all.stream()
                .flatMapToLong(Arrays::stream)
                .filter(time -> time > 0)
                .sorted()
                .toArray();
        long refused = all.stream()
                .flatMapToLong(Arrays::stream)
                .filter(time -> time < 0)
                .count();
        return new Load(seconds, times, refused);
    }

    /** A thread that does not keep the program alive when a measurement fails. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        return thread;
    }

    private static long[] one(String url, long end, int first, IntFunction<byte[]> requests) throws IOException {
        long[] times = new long[MOST];
        int done = 0;
        try (PlainConnection connection = new PlainConnection(url)) {
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                int status = connection.ask(requests.apply(first + done));
                long taken = System.nanoTime() - begun;
                times[done] = status == 200 ? taken : -taken;
                done++;
            }
        }
        return Arrays.copyOf(times, done);
    }

    double rate() {
        return nanoseconds.length / seconds;
    }

    /** Milliseconds that this share of the requests did not exceed. */
    double milliseconds(double share) {
        return nanoseconds.length == 0 ? 0 : nanoseconds[(int) (share * (nanoseconds.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return "%,.0f/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, %d refused"
                .formatted(rate(), milliseconds(0.5), milliseconds(0.95), milliseconds(0.99), refused);
    }
}
