package app.nozzly.host.security;

import app.nozzly.identity.Account;
import app.nozzly.identity.LoginSession;

/**
 * A person who has just signed in. Immutable; printing it shows no secret.
 *
 * @param account who
 * @param session the new session
 * @param secret what the browser shows from now on; empty for a session of a program
 * @param browserMark what the browser keeps for a long time, so that others who guess at the password do not lock its owner out
 */
public record SignedIn(Account account, LoginSession session, String secret, String browserMark) {

    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
