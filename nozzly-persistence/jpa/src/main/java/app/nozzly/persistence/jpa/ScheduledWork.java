package app.nozzly.persistence.jpa;

import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A row of the host's queue of work, the table {@code scheduled_tasks}, that is written in the transaction of the thing it is about: either both are there
 * or neither. What a scheduler does with it afterwards goes over {@link JpaStore#scheduling()}. Immutable.
 *
 * @param task name of the scheduler's task, at most 200 characters
 * @param instance which piece of work, at most 200 characters
 * @param data what the scheduler's task reads; it names its tenant itself
 * @param due when it is to be done
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScheduledWork(String task, String instance, byte[] data, Instant due) {

    private static final String MOVE = "update scheduled_tasks set task_data = :data, execution_time = :due,"
            + " picked = false, picked_by = null, last_heartbeat = null, consecutive_failures = 0, version = version + 1"
            + " where task_name = :task and task_instance = :instance";
    private static final String ADD = "insert into scheduled_tasks (task_name, task_instance, task_data,"
            + " execution_time, picked, version) values (:task, :instance, :data, :due, false, 1)";
    private static final String COUNT =
            "select count(*) from scheduled_tasks where task_name = :task and task_instance = :instance";

    public ScheduledWork {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(due, "due");
    }

    /**
     * Adds the row, or gives the one of the same task and instance this data and time. A scheduler that is just taking that one out takes out the version it
     * knows: the row stays.
     *
     * @throws IllegalArgumentException when the session is not one of a {@link JpaStore}
     */
    public void put(StoreSession session) {
        JpaSession own = own(session);
        own.writing(subject(), () -> change(own, MOVE) == 1 || change(own, ADD) == 1);
    }

    /**
     * Adds the row unless there is one of the same task and instance, and says whether there was none.
     *
     * @throws IllegalArgumentException when the session is not one of a {@link JpaStore}
     */
    public boolean putIfMissing(StoreSession session) {
        JpaSession own = own(session);
        return !isThere(own) && own.writing(subject(), () -> change(own, ADD) == 1);
    }

    private boolean isThere(JpaSession session) {
        return session.reading(() -> session.forTenantSql()
                        .createNativeQuery(COUNT, Long.class)
                        .setParameter("task", task)
                        .setParameter("instance", instance)
                        .getSingleResult())
                > 0;
    }

    private int change(JpaSession session, String statement) {
        return session.forTenantSql()
                .createNativeMutationQuery(statement)
                .setParameter("task", task)
                .setParameter("instance", instance)
                .setParameter("data", data)
                .setParameter("due", due.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Subject subject() {
        return Subject.of("scheduled work", instance);
    }

    private static JpaSession own(StoreSession session) {
        if (session instanceof JpaSession own) {
            return own;
        }
        throw new IllegalArgumentException("This is no session of a JpaStore.");
    }
}
