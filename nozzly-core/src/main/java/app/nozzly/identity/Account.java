package app.nozzly.identity;

import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person who can sign in. Immutable; printing it shows no secret.
 *
 * @param id identity
 * @param email address, unique in any case of letters
 * @param name for people, 1 to 100 characters
 * @param passwordHash digest of the password with its salt and costs; empty for who signs in elsewhere only
 * @param secondFactor one-time passwords by an app; empty when they are not asked for
 * @param active whether the person may sign in at all
 * @param createdAt since when
 * @param version for updates
 */
public record Account(
        AccountId id,
        String email,
        String name,
        Optional<String> passwordHash,
        Optional<SecondFactor> secondFactor,
        boolean active,
        Instant createdAt,
        Version version) {

    private static final int LONGEST_NAME = 100;

    /**
     * One-time passwords by an app, RFC 6238. Immutable; printing it shows no secret.
     *
     * @param sealedSecret the shared secret, sealed by the host
     * @param lastStep the latest time step whose password was used; neither it nor an earlier one is taken again
     * @param recoveryHashes digests of the recovery codes that are still good
     */
    public record SecondFactor(String sealedSecret, long lastStep, List<String> recoveryHashes) {

        public SecondFactor {
            recoveryHashes = List.copyOf(recoveryHashes);
        }

        /** The same after a one-time password was used. */
        public SecondFactor usedAt(long step) {
            return new SecondFactor(sealedSecret, step, recoveryHashes);
        }

        /** The same with other recovery codes. */
        public SecondFactor with(List<String> hashes) {
            return new SecondFactor(sealedSecret, lastStep, hashes);
        }

        @Override
        public String toString() {
            return "SecondFactor[***]";
        }
    }

    public Account {
        name = name.strip();
        email = email.strip();
        new Validation(Account.class)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "account.name", LONGEST_NAME)
                .require(EmailAddress.isValid(email), "email", "account.email", email)
                .done();
    }

    /** The same person called otherwise. */
    public Account called(String newName, String newEmail) {
        return new Account(id, newEmail, newName, passwordHash, secondFactor, active, createdAt, version);
    }

    public Account withPassword(String newHash) {
        return new Account(id, email, name, Optional.of(newHash), secondFactor, active, createdAt, version);
    }

    /** The same person without a password: who signs in elsewhere only. */
    public Account withoutPassword() {
        return new Account(id, email, name, Optional.empty(), secondFactor, active, createdAt, version);
    }

    public Account withSecondFactor(Optional<SecondFactor> factor) {
        return new Account(id, email, name, passwordHash, factor, active, createdAt, version);
    }

    public Account withVersion(Version newVersion) {
        return new Account(id, email, name, passwordHash, secondFactor, active, createdAt, newVersion);
    }

    @Override
    public String toString() {
        return "Account[" + id + " " + email + "]";
    }
}
