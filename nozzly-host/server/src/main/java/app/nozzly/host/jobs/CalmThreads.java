package app.nozzly.host.jobs;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that are never interrupted: a thread that is interrupted while it reads or writes an embedded database closes the database's file under all
 * others. What would interrupt them asks them to hurry instead. Thread-safe.
 */
final class CalmThreads {

    private CalmThreads() {}

    /** So many threads; {@code hurry} is run when they are told to end at once. */
    static ThreadPoolExecutor fixed(int count, String name, Runnable hurry) {
        return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name)) {
            @Override
            public List<Runnable> shutdownNow() {
                hurry.run();
                shutdown();
                return List.of();
            }
        };
    }

    /** So many threads for what is done now and then. */
    static ScheduledThreadPoolExecutor scheduled(int count, String name) {
        return new ScheduledThreadPoolExecutor(count, named(name)) {
            @Override
            public List<Runnable> shutdownNow() {
                shutdown();
                return List.of();
            }
        };
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
