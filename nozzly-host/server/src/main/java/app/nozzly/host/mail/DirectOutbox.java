package app.nozzly.host.mail;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends at once, on two threads of its own; what fails is logged and lost. Thread-safe. */
public final class DirectOutbox implements Outbox, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectOutbox.class);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 200;
    private static final int IDLE_SECONDS = 30;
    private static final int LONGEST_END_SECONDS = 10;

    private final Mailer mailer;
    private final ThreadPoolExecutor threads;

    public DirectOutbox(Mailer mailer) {
        this.mailer = mailer;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "nozzly-mail");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean isSet() {
        return mailer.isSet();
    }

    @Override
    public void put(Mail mail) {
        try {
            threads.execute(() -> send(mail));
        } catch (RejectedExecutionException full) {
            LOG.error("a mail was not sent: too many are waiting");
        }
    }

    private void send(Mail mail) {
        try {
            mailer.send(mail);
        } catch (RuntimeException failed) {
            LOG.error("a mail was not sent: {}", failed.getMessage());
        }
    }

    /** Sends what is waiting, for ten seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
