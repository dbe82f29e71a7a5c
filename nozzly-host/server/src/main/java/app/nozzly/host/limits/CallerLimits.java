package app.nozzly.host.limits;

import app.nozzly.host.config.AddressRange;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.http.Route;
import app.nozzly.host.limits.RateLimitPolicy.Rate;
import app.nozzly.store.Transactions;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Limits for each session and key, for each workshop, and for the address of each stranger. Thread-safe. */
public final class CallerLimits implements RateLimits {

    /** Some 5 MB when full. */
    private static final int MOST_BUCKETS = 10_000;

    private static final int NETWORK_BYTES = 8;

    private final Buckets buckets;
    private final RateLimitPolicy policy;

    CallerLimits(Buckets buckets, RateLimitPolicy policy) {
        this.buckets = buckets;
        this.policy = policy;
    }

    /** Limits of a host that has its store for itself. */
    public static CallerLimits local(RateLimitPolicy policy, Clock clock) {
        return new CallerLimits(new LocalBuckets(clock, MOST_BUCKETS), policy);
    }

    /** Limits that all hosts on a store keep together. */
    public static CallerLimits shared(RateLimitPolicy policy, Transactions transactions, Clock clock) {
        return new CallerLimits(new SharedBuckets(transactions, clock, MOST_BUCKETS), policy);
    }

    @Override
    public Optional<Exceeded> check(Caller caller, Route route) {
        if (!caller.isKnown()) {
            return take("address", network(caller.context().origin().address()), policy.address());
        }
        Optional<Exceeded> own = take("caller", name(caller), policy.caller());
        return own.isPresent() || !caller.isInWorkshop()
                ? own
                : take("workshop", caller.context().tenant().toString(), policy.workshop());
    }

    private Optional<Exceeded> take(String kind, String name, Rate rate) {
        return buckets.take(kind + "/" + name, rate)
                .map(wait -> new Exceeded(kind, rate.burst(), rate.recovery(), wait));
    }

    /** The session, or the key; somebody with neither is known by their account. */
    private static String name(Caller caller) {
        return caller.session()
                .map(session -> "session " + session)
                .or(() -> caller.account().map(account -> "account " + account))
                .orElseGet(() -> "key " + caller.context().actor().id());
    }

    /** One address of version 4; of version 6 the network, for everybody has more of those than there are buckets. */
    private static String network(String address) {
        Optional<InetAddress> known = AddressRange.address(address);
        return known.filter(Inet6Address.class::isInstance)
                .map(long6 -> HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES)))
                .orElse(address);
    }
}
