package app.nozzly.host.security;

import app.nozzly.context.Origin;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.EmailAddress;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often somebody may try. Strangers share one count for each account and one for each address; a browser or an address from which the owner has signed
 * in before has a count of its own. So strangers get less than a hundred tries in an hour, and the owner gets in meanwhile. Thread-safe.
 */
final class SignInLimits {

    /**
     * Tries that were counted.
     *
     * @param places where
     * @param known whether they came from a known place, whose count begins anew after a right one
     * @param waitsNow whether from now on one must wait
     */
    record Taken(List<Guesses.Place> places, boolean known, boolean waitsNow) {}

    private final Guesses guesses;
    private final KnownPlaces places;
    private final InstallationSecret.Signature names;
    private final IdentityRecords records;

    SignInLimits(Guesses guesses, KnownPlaces places, InstallationSecret installation, IdentityRecords records) {
        this.guesses = guesses;
        this.places = places;
        this.records = records;
        this.names = installation.signature("counted-name");
    }

    Taken takePassword(String email, Optional<Account> account, Attempt attempt) {
        Optional<String> known =
                account.flatMap(one -> places.known(one.id(), attempt.browserMark(), attempt.origin()));
        return take("password", names.of(EmailAddress.folded(email)), known, attempt);
    }

    Taken takeCode(AccountId account, Attempt attempt) {
        return take(
                "code", account.toString(), places.known(account, attempt.browserMark(), attempt.origin()), attempt);
    }

    /** Passwords and codes within a session. */
    Taken takeConfirmation(AccountId account) {
        return counted(List.of(new Guesses.Place("confirm." + account, GuessPolicy.ACCOUNT)), true);
    }

    /** The same; the first wait after many tries is written into the trail. */
    Taken noted(Taken taken, Optional<Account> account, Origin origin) {
        if (taken.waitsNow()) {
            records.note(IdentityRecords.context(IdentityRecords.NOBODY, origin), "sign_in.slowed", account);
        }
        return taken;
    }

    /** How many codes were tried with a token of the first step, with this one. */
    int codesFor(String token) {
        return guesses.take(
                new Guesses.Place("step." + Secrets.digest(token), new GuessPolicy(Integer.MAX_VALUE, Duration.ZERO)));
    }

    /** Mails and registrations from one address. */
    void takeRequest(String kind, Origin origin) {
        guesses.take(new Guesses.Place(kind + ".from." + places.addressName(origin), GuessPolicy.REQUESTS));
    }

    /** Whether one more mail may go to a person. */
    boolean mayMail(String kind, String email) {
        try {
            guesses.take(new Guesses.Place(kind + ".to." + names.of(EmailAddress.folded(email)), GuessPolicy.MAILS));
            return true;
        } catch (NozzlyException enough) {
            if (enough.code() != SecurityError.RATE_LIMITED) {
                throw enough;
            }
            return false;
        }
    }

    /**
     * Counts a mail that somebody wants to be sent to an address of their choice: for that address, and for whoever wants it. Nothing forgets these counts.
     *
     * @param by the workshop or account that wants it
     * @throws NozzlyException {@code rate_limited} when it comes too early
     */
    void takeMail(String kind, String email, String by) {
        try {
            counted(
                    List.of(
                            new Guesses.Place(kind + ".by." + by, GuessPolicy.SENDER),
                            new Guesses.Place(kind + ".to." + names.of(EmailAddress.folded(email)), GuessPolicy.MAILS)),
                    false);
        } catch (NozzlyException enough) {
            throw enough.code() == SecurityError.RATE_LIMITED ? Refusals.manyMails(enough) : enough;
        }
    }

    void right(Taken taken) {
        taken.places().forEach(place -> {
            if (taken.known()) {
                guesses.forget(place);
            } else {
                guesses.giveBack(place);
            }
        });
    }

    private Taken take(String kind, String who, Optional<String> known, Attempt attempt) {
        if (known.isPresent()) {
            String name = kind + "." + who + "." + known.get();
            return counted(List.of(new Guesses.Place(name, GuessPolicy.KNOWN_PLACE)), true);
        }
        List<Guesses.Place> strangers = new ArrayList<>();
        String address = places.addressName(attempt.origin());
        if (!address.isEmpty()) {
            strangers.add(new Guesses.Place(kind + ".from." + address, GuessPolicy.ADDRESS));
        }
        strangers.add(new Guesses.Place(kind + "." + who, GuessPolicy.ACCOUNT));
        return counted(strangers, false);
    }

    private Taken counted(List<Guesses.Place> counted, boolean known) {
        boolean waits = false;
        List<Guesses.Place> done = new ArrayList<>();
        try {
            for (Guesses.Place place : counted) {
                waits |= guesses.take(place) == place.policy().free();
                done.add(place);
            }
        } catch (NozzlyException tooEarly) {
            done.forEach(guesses::giveBack);
            throw tooEarly;
        }
        return new Taken(counted, known, waits);
    }
}
