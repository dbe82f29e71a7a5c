package app.nozzly.host.security;

import java.time.Duration;

/**
 * How many tries in a row are taken at once, and how long to wait between those after. Immutable.
 *
 * @param free how many tries need no wait
 * @param longestWait to which the waits grow: one second, two, four …
 */
record GuessPolicy(int free, Duration longestWait) {

    /** Passwords for one account, from wherever: 5 at once, 6 more in a minute, then one each minute. That is less than 75 in any hour. */
    static final GuessPolicy ACCOUNT = new GuessPolicy(5, Duration.ofSeconds(60));
    /** Passwords for one account from a browser or an address from which its owner has signed in before. */
    static final GuessPolicy KNOWN_PLACE = new GuessPolicy(5, Duration.ofSeconds(60));
    /** Passwords for all accounts from one address: many people may share it. */
    static final GuessPolicy ADDRESS = new GuessPolicy(50, Duration.ofSeconds(60));
    /** Mails and registrations that one address asks for. */
    static final GuessPolicy REQUESTS = new GuessPolicy(10, Duration.ofMinutes(10));
    /** Mails to one person. */
    static final GuessPolicy MAILS = new GuessPolicy(3, Duration.ofMinutes(15));

    /** Mails to others that one workshop or one account asks for. */
    static final GuessPolicy SENDER = new GuessPolicy(20, Duration.ofMinutes(10));

    /** How long to wait after a number of tries. */
    Duration waitAfter(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(tries - free, 30);
        Duration wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
