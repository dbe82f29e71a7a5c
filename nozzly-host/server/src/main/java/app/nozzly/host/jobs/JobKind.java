package app.nozzly.host.jobs;

import app.nozzly.access.Permission;
import app.nozzly.problem.Message;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of long work. A feature binds its kinds into the set of kinds; {@link #of} begins one. Immutable.
 *
 * @param code stable name, for example {@code verify_ledger}; small letters, digits and underscores
 * @param name what it does, for people
 * @param permission what somebody must be allowed to start it, repeat it or call it off
 * @param arguments names of what may be given to it; others are refused
 * @param retries how a failure is tried again
 * @param scope for whom it is done
 * @param start who may start it
 * @param every how often the program starts it by itself, in all hosts together; empty for never
 * @param resultHref path of the page that shows what was done; empty when there is none
 * @param work what is done
 */
public record JobKind(
        String code,
        Message name,
        Permission permission,
        Set<String> arguments,
        Retries retries,
        Scope scope,
        Start start,
        Optional<Duration> every,
        Optional<String> resultHref,
        JobWork work) {

    /** For whom work is done. */
    public enum Scope {
        /** For one workshop, in whose context it runs. */
        WORKSHOP,
        /** For the installation as a whole, in the explicit context of the system. */
        INSTALLATION
    }

    /** Who may start work. */
    public enum Start {
        /** People and programs, and the program itself. */
        BY_HAND,
        /** The program itself only. */
        BY_PROGRAM
    }

    private static final String CODE = "[a-z][a-z0-9_]{0,39}";

    public JobKind {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("no code of a kind of job: " + code);
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(permission, "permission");
        arguments = Set.copyOf(arguments);
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(resultHref, "resultHref");
        Objects.requireNonNull(work, "work");
        if (every.isPresent() && scope != Scope.INSTALLATION) {
            throw new IllegalArgumentException(code + " recurs, hence it must be work of the installation");
        }
    }

    /** Work of a workshop that people may start, without arguments; a failure is not tried again by itself. */
    public static JobKind of(String code, Message name, Permission permission, JobWork work) {
        return new JobKind(
                code,
                name,
                permission,
                Set.of(),
                Retries.NONE,
                Scope.WORKSHOP,
                Start.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                work);
    }

    /** The same, with things that may be given to it. */
    public JobKind taking(String... names) {
        return new JobKind(code, name, permission, Set.of(names), retries, scope, start, every, resultHref, work);
    }

    /** The same, and a failure is tried again. */
    public JobKind retrying(Retries again) {
        return new JobKind(code, name, permission, arguments, again, scope, start, every, resultHref, work);
    }

    /** The same, and what it did is shown on a page. */
    public JobKind leadingTo(String href) {
        return new JobKind(code, name, permission, arguments, retries, scope, start, every, Optional.of(href), work);
    }

    /** The same, started by the program only. */
    public JobKind byProgram() {
        return new JobKind(
                code, name, permission, arguments, retries, scope, Start.BY_PROGRAM, every, resultHref, work);
    }

    /** The same as work of the installation, started by the program only. */
    public JobKind forInstallation() {
        return new JobKind(
                code,
                name,
                permission,
                arguments,
                retries,
                Scope.INSTALLATION,
                Start.BY_PROGRAM,
                every,
                resultHref,
                work);
    }

    /** The same as work of the installation that the program starts by itself now and then. */
    public JobKind forInstallation(Duration howOften) {
        return new JobKind(
                code,
                name,
                permission,
                arguments,
                retries,
                Scope.INSTALLATION,
                Start.BY_PROGRAM,
                Optional.of(howOften),
                resultHref,
                work);
    }

    public boolean isStartedByHand() {
        return start == Start.BY_HAND && scope == Scope.WORKSHOP;
    }

    @Override
    public String toString() {
        return code;
    }
}
