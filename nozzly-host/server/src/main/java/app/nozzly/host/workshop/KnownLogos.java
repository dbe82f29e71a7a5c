package app.nozzly.host.workshop;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.pages.Brand;
import app.nozzly.workshop.WorkshopLogo;
import app.nozzly.workshop.WorkshopLogos;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which workshops have a logo, for the address in every page. It is remembered for half a minute, because the store gives a logo only whole; a change on
 * this host shows at once. Thread-safe.
 */
public final class KnownLogos implements Brand {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private record Known(Optional<String> href, Instant until) {}

    private final WorkshopLogos logos;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    public KnownLogos(WorkshopLogos logos, Clock clock) {
        this.logos = logos;
        this.clock = clock;
    }

    @Override
    public Optional<String> logo(OperationContext context) {
        Instant now = clock.instant();
        Optional<Known> fresh =
                Optional.ofNullable(known.get(context.tenant())).filter(one -> now.isBefore(one.until()));
        if (fresh.isPresent()) {
            return fresh.get().href();
        }
        Optional<String> href = logos.find(context).map(KnownLogos::href);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(context.tenant(), new Known(href, now.plus(LIFE)));
        return href;
    }

    /** The logo of a workshop was changed. */
    void forget(TenantId workshop) {
        known.remove(workshop);
    }

    private static String href(WorkshopLogo logo) {
        return LogoPages.PATH + "?v=" + LogoContent.mark(logo).number();
    }
}
