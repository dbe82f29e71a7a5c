package app.nozzly.host.http;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CommandRecord;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once: the first use acts, a second one meanwhile is refused, later ones get the same answer.
 * Thread-safe.
 */
final class Idempotency {

    static final String HEADER = "Idempotency-Key";
    /** How a form says its key. */
    static final String FIELD = "_idempotency_key";

    private static final int LONGEST_KEY = 255;

    private final HttpSeams seams;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Idempotency(HttpSeams seams) {
        this.seams = seams;
    }

    Answer once(Request<?> request, Supplier<Answer> work) {
        Optional<String> key = key(request);
        if (key.isEmpty()) {
            return work.get();
        }
        String place = request.context().tenant() + " " + key.get();
        if (!underWay.add(place)) {
            throw Problems.refusal(CommonError.IN_PROGRESS, key.get());
        }
        try {
            return first(request, key.get(), work);
        } finally {
            underWay.remove(place);
        }
    }

    private Optional<String> key(Request<?> request) {
        Optional<String> key =
                request.header(HEADER).or(() -> isPage(request) ? request.form(FIELD) : Optional.empty());
        if (key.isEmpty() && !isPage(request) && request.wantsPreconditions()) {
            throw Problems.refusal(HttpError.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (key.filter(text -> text.isBlank() || text.length() > LONGEST_KEY).isPresent()) {
            throw NozzlyException.invalid(Idempotency.class, "header/" + HEADER, "idempotency.key", LONGEST_KEY);
        }
        return key;
    }

    private Answer first(Request<?> request, String key, Supplier<Answer> work) {
        String fingerprint = request.fingerprint();
        Optional<CommandRecord> known = seams.records().find(request.context(), key);
        if (known.isPresent()) {
            return repeat(known.get(), fingerprint);
        }
        request.under(key, fingerprint);
        Answer answer;
        try {
            answer = work.get();
        } catch (NozzlyException refusal) {
            answer = refused(request, key, fingerprint, refusal);
        }
        return request.kept().isPresent() || !worthKeeping(request, answer)
                ? answer
                : keep(
                        request,
                        new CommandRecord(
                                key,
                                fingerprint,
                                request.toKeep(answer).keep(seams.json()),
                                seams.clock().instant()),
                        answer);
    }

    private Answer refused(Request<?> request, String key, String fingerprint, NozzlyException refusal) {
        if (refusal.code() == CommonError.ALREADY_EXISTS) {
            Optional<CommandRecord> other = seams.records().find(request.context(), key);
            if (other.isPresent()) {
                return repeat(other.get(), fingerprint);
            }
        }
        if (isPassing(refusal) || isPage(request)) {
            throw refusal;
        }
        return Answers.render(Problems.of(refusal, request.requestId(), request.locale()), seams.json());
    }

    private static boolean isPassing(NozzlyException refusal) {
        return refusal.code() instanceof PassingError || Statuses.of(refusal.code()) >= 500;
    }

    private Answer keep(Request<?> request, CommandRecord made, Answer answer) {
        try {
            seams.records().insert(request.context(), made);
            return answer;
        } catch (NozzlyException taken) {
            return seams.records()
                    .find(request.context(), made.key())
                    .map(other -> repeat(other, made.fingerprint()))
                    .orElseThrow(() -> taken);
        }
    }

    /**
     * Answers that say "later" are not kept: the same command may succeed then. Of pages only the way onward after a form is, for a form that is shown
     * again holds what was typed and the token of its browser. Nor is what begins or ends a session, for it holds a secret.
     */
    private static boolean worthKeeping(Request<?> request, Answer answer) {
        boolean last = isPage(request)
                ? answer.headers().containsKey("Location")
                : answer.status() < 500 && answer.status() != 429;
        return last && answer.session().isEmpty() && answer.cookies().isEmpty() && answer.body() instanceof Reply.Bytes;
    }

    private static boolean isPage(Request<?> request) {
        return request.route().kind() == Route.Kind.PAGE;
    }

    private Answer repeat(CommandRecord known, String fingerprint) {
        if (!known.fingerprint().equals(fingerprint)) {
            throw Problems.refusal(CommonError.IDEMPOTENCY_MISMATCH, known.key());
        }
        return Answer.restore(known.answer(), seams.json());
    }
}
