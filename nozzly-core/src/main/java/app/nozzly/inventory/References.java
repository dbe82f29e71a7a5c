package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a thing by what people write: its id, its number, or the code on its label. */
final class References {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("(?:[Ff][Ii][Ll]-)?0*(\\d{1,18})");

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

    /** The number in {@code FIL-001}, {@code fil-1} or {@code 1}. */
    static Optional<Long> number(String reference) {
        Matcher matcher = NUMBER.matcher(reference.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<UUID> id(String reference) {
        return ID.matcher(reference).matches() ? Optional.of(UUID.fromString(reference)) : Optional.empty();
    }
}
