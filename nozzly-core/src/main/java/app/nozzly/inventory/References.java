package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a thing by what people write: its id, its number, or the code on its label. */
final class References {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("(?:[Ff][Ii][Ll]-)?0*(\\d{1,18})");

    private static final Pattern COMPONENT_NUMBER = Pattern.compile("(?:[Cc][Mm][Pp]-)?0*(\\d{1,18})");
    private static final Pattern STOCK_TAKE_NUMBER = Pattern.compile("(?:[Ss][Tt]-)?0*(\\d{1,18})");
    private static final String COMPONENT = "component";

    private References() {}

    static Brand brand(StoreSession session, String reference) {
        BrandRepository brands = session.repository(BrandRepository.class);
        return id(reference)
                .map(id -> brands.find(new BrandId(id)))
                .orElseGet(() -> number(reference).flatMap(brands::findByNumber))
                .orElseThrow(() -> NozzlyException.notFound("brand", reference));
    }

    static Filament filament(StoreSession session, String reference) {
        FilamentRepository filaments = session.repository(FilamentRepository.class);
        return id(reference)
                .map(id -> filaments.find(new FilamentId(id)))
                .orElseGet(() -> number(reference).flatMap(filaments::findByNumber))
                .orElseThrow(() -> NozzlyException.notFound("filament", reference));
    }

    static Spool spool(StoreSession session, String reference) {
        SpoolRepository spools = session.repository(SpoolRepository.class);
        return id(reference)
                .map(id -> spools.find(new SpoolId(id)))
                .orElseGet(() -> number(reference).flatMap(spools::findByNumber))
                .orElseThrow(() -> NozzlyException.notFound("spool", reference));
    }

    /** A spool that nobody else changes until the transaction ends. */
    static Spool lockedSpool(StoreSession session, String reference) {
        SpoolRepository spools = session.repository(SpoolRepository.class);
        return id(reference)
                .map(id -> spools.lock(new SpoolId(id)))
                .orElseGet(() -> number(reference).flatMap(spools::lockByNumber))
                .orElseThrow(() -> NozzlyException.notFound("spool", reference));
    }

    static Component component(StoreSession session, String reference) {
        ComponentRepository components = session.repository(ComponentRepository.class);
        return id(reference)
                .map(id -> components.find(new ComponentId(id)))
                .orElseGet(() -> componentNumber(reference).flatMap(components::findByNumber))
                .orElseThrow(() -> NozzlyException.notFound(COMPONENT, reference));
    }

    /** The same; nobody else changes or moves it until the transaction ends. */
    static Component lockedComponent(StoreSession session, String reference) {
        ComponentId known = id(reference)
                .map(ComponentId::new)
                .orElseGet(() -> component(session, reference).id());
        return locked(session, known);
    }

    static Component locked(StoreSession session, ComponentId id) {
        return session.repository(ComponentRepository.class).lock(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> NozzlyException.notFound(COMPONENT, id));
    }

    static Location location(StoreSession session, LocationId id) {
        return session.repository(LocationRepository.class)
                .find(id)
                .orElseThrow(() -> NozzlyException.notFound("location", id));
    }

    static Location location(StoreSession session, String reference) {
        return id(reference)
                .flatMap(id -> session.repository(LocationRepository.class).find(new LocationId(id)))
                .orElseThrow(() -> NozzlyException.notFound("location", reference));
    }

    static ReelType reelType(StoreSession session, String reference) {
        return id(reference)
                .flatMap(id -> session.repository(ReelTypeRepository.class).find(new ReelTypeId(id)))
                .orElseThrow(() -> NozzlyException.notFound("reel type", reference));
    }

    /** The number in {@code CMP-001}, {@code cmp-1} or {@code 1}. */
    private static Optional<Long> componentNumber(String reference) {
        Matcher matcher = COMPONENT_NUMBER.matcher(reference.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The number in {@code ST-001}, {@code st-1} or {@code 1}. */
    static Optional<Long> stockTakeNumber(String reference) {
        Matcher matcher = STOCK_TAKE_NUMBER.matcher(reference.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The number in {@code FIL-001}, {@code fil-1} or {@code 1}. */
    static Optional<Long> number(String reference) {
        Matcher matcher = NUMBER.matcher(reference.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The id that a text is, if it is one. */
    static Optional<UUID> id(String reference) {
        return ID.matcher(reference).matches() ? Optional.of(UUID.fromString(reference)) : Optional.empty();
    }
}
