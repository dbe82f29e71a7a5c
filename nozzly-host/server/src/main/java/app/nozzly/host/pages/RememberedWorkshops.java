package app.nozzly.host.pages;

import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.security.Workplaces;
import app.nozzly.host.web.Reader;
import app.nozzly.identity.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The workshops of each reader, for the switcher of every page. They are remembered for half a minute: it is a list of links, and each of them asks anew
 * whether the reader may go there. Thread-safe.
 */
public final class RememberedWorkshops implements Who {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private record Known(List<Link> links, Instant until) {}

    private record Link(TenantId workshop, String name) {}

    private final Workplaces workplaces;
    private final Clock clock;
    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

    public RememberedWorkshops(Workplaces workplaces, Clock clock) {
        this.workplaces = workplaces;
        this.clock = clock;
    }

    @Override
    public String name(Caller caller) {
        return caller.context().actor().name();
    }

    @Override
    public List<Reader.Place> workshops(Caller caller) {
        TenantId here = caller.context().tenant();
        return caller.account().map(this::links).orElse(List.of()).stream()
                .map(link -> new Reader.Place(
                        link.name(), enterHref(link.workshop()), link.workshop().equals(here)))
                .toList();
    }

    /** Path of the form that goes to a workshop. */
    public static String enterHref(TenantId workshop) {
        return "/workshops/" + workshop + "/enter";
    }

    /** A person has joined or left a workshop, or one of them has another name. */
    public void forget(AccountId account) {
        known.remove(account);
    }

    private List<Link> links(AccountId account) {
        Instant now = clock.instant();
        Optional<Known> fresh = Optional.ofNullable(known.get(account)).filter(one -> now.isBefore(one.until()));
        if (fresh.isPresent()) {
            return fresh.get().links();
        }
        List<Link> links = workplaces.of(account).stream()
                .map(place -> new Link(place.workshop(), place.name()))
                .toList();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(account, new Known(links, now.plus(LIFE)));
        return links;
    }
}
