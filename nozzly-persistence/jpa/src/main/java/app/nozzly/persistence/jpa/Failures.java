package app.nozzly.persistence.jpa;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;

/** Says what a database's refusal means. Stateless. */
final class Failures {

    private static final Pattern CONSTRAINT = Pattern.compile("([a-z_]+)_(unique|reference)");
    private static final String DUPLICATE = "23505";
    /** A row that is referred to is missing: PostgreSQL, H2. */
    private static final Set<String> NO_SUCH_REFERENCE = Set.of("23503", "23506");
    /** Serialization failure, PostgreSQL's deadlock, H2's concurrent update. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "90131");
    /** Too long, out of range, not a character of the encoding. */
    private static final Set<String> NOT_STORABLE = Set.of("22001", "22003", "22021");
    /** An embedded database is open in another process. */
    private static final String OPEN_ELSEWHERE = "90020";
    /** The text of that. */
    static final String IN_USE = "store.in_use";

    /** There is no embedded database where one was expected. */
    private static final String ABSENT = "90146";
    /** Lock time-outs, a server that ends or is full, an H2 database that was closed. */
    private static final Set<String> BUSY =
            Set.of("HYT00", "55P03", "57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "25006");

    private Failures() {}

    /** The coded form of any failure below a repository. */
    static NozzlyException of(Throwable failure, Subject subject) {
        if (failure instanceof NozzlyException coded) {
            return coded;
        }
        if (find(failure, OptimisticLockException.class).isPresent()
                || find(failure, StaleStateException.class).isPresent()) {
            return caused(NozzlyException.versionConflict(subject.kind(), subject.id()), failure);
        }
        return find(failure, SQLException.class)
                .map(sql -> ofSql(innermost(sql), subject, failure))
                .orElseGet(() -> internal(failure.getClass().getSimpleName(), failure));
    }

    private static NozzlyException ofSql(SQLException sql, Subject subject, Throwable failure) {
        String state = Optional.ofNullable(sql.getSQLState()).orElse("08000");
        if (RETRYABLE.contains(state)) {
            return new RetryableFailure(state, failure);
        }
        if (state.equals(DUPLICATE)) {
            String field = named(sql, subject).orElse("id");
            Object value = subject.values().getOrDefault(field, subject.id());
            return caused(NozzlyException.alreadyExists(subject.kind(), field, value), failure);
        }
        if (NO_SUCH_REFERENCE.contains(state)) {
            String kind = named(sql, subject).orElse("row").replace('_', ' ');
            return caused(NozzlyException.notFound(kind, subject.values().getOrDefault(kind, "?")), failure);
        }
        if (NOT_STORABLE.contains(state)) {
            return caused(
                    NozzlyException.invalid(Failures.class, subject.kind(), "store.range", subject.kind()), failure);
        }
        if (state.equals(OPEN_ELSEWHERE) || state.equals(ABSENT)) {
            String key = state.equals(ABSENT) ? "store.absent" : IN_USE;
            return new NozzlyException(CommonError.UNAVAILABLE, Message.of(Failures.class, key), failure);
        }
        return BUSY.contains(state) || state.startsWith("08")
                ? coded(CommonError.UNAVAILABLE, "store.unreachable", state, failure)
                : internal(state, failure);
    }

    private static NozzlyException internal(String what, Throwable failure) {
        return coded(CommonError.INTERNAL, "store.defect", what, failure);
    }

    private static NozzlyException coded(ErrorCode code, String key, String argument, Throwable failure) {
        return new NozzlyException(code, Message.of(Failures.class, key, argument), failure);
    }

    private static NozzlyException caused(NozzlyException coded, Throwable failure) {
        coded.initCause(failure);
        return coded;
    }

    /**
     * The field or kind in the name of the constraint that was violated; empty for a primary key. Only the part of the text before the user's own values
     * is looked at.
     */
    private static Optional<String> named(SQLException sql, Subject subject) {
        String text = sql.getMessage().toLowerCase(Locale.ROOT).split("\n| values |\\(", 2)[0];
        Matcher name = CONSTRAINT.matcher(text);
        String prefix = subject.kind().replace(' ', '_') + "_";
        return name.find() && name.group(1).startsWith(prefix)
                ? Optional.of(name.group(1).substring(prefix.length()))
                : Optional.empty();
    }

    /** A refused batch begins with its own text, values and all; the database's answer is behind it. */
    private static SQLException innermost(SQLException sql) {
        SQLException inner = sql;
        while (inner.getNextException() != null) {
            inner = inner.getNextException();
        }
        return inner;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
