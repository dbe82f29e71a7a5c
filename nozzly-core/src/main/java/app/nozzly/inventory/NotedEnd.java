package app.nozzly.inventory;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a ledger ended when a {@link LedgerCheckpoint} was made. Immutable.
 *
 * @param item whose ledger: {@link #of(SpoolId)} or {@link #of(ComponentId, LocationId)}
 * @param end its length and fingerprint then
 */
public record NotedEnd(String item, LedgerEnd end) {

    private static final String SPOOL = "spool ";
    private static final String COMPONENT = "component ";
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern SPOOL_ITEM = Pattern.compile(SPOOL + ID);
    private static final Pattern COMPONENT_ITEM = Pattern.compile(COMPONENT + ID + " " + ID);
    private static final Pattern TEXT = Pattern.compile("(.+) ([0-9]{1,18}) ([0-9a-f]{64})");

    /** The ledger of a spool. */
    public static String of(SpoolId spool) {
        return SPOOL + spool;
    }

    /** The ledger of a component at a place. */
    public static String of(ComponentId component, LocationId location) {
        return COMPONENT + component + " " + location;
    }

    /** Item, length and fingerprint in hexadecimal digits, with blanks between them: as it is hashed and kept. */
    public String text() {
        return item + " " + end.length() + " " + end.hash();
    }

    /** Reads {@link #text}; empty when it is none. */
    static Optional<NotedEnd> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        EntryHash hash = EntryHash.of(HexFormat.of().parseHex(parts.group(3)));
        return Optional.of(new NotedEnd(parts.group(1), new LedgerEnd(Long.parseLong(parts.group(2)), hash)));
    }

    /** The spool of an item, when it is the ledger of one. */
    static Optional<SpoolId> spool(String item) {
        return new NotedEnd(item, LedgerEnd.NONE).spool();
    }

    /** The spool, when it is the ledger of one. */
    public Optional<SpoolId> spool() {
        Matcher parts = SPOOL_ITEM.matcher(item);
        return parts.matches() ? Optional.of(new SpoolId(UUID.fromString(parts.group(1)))) : Optional.empty();
    }

    /** The component, when it is the ledger of one. */
    public Optional<ComponentId> component() {
        return part(1).map(ComponentId::new);
    }

    /** The place, when it is the ledger of a component. */
    public Optional<LocationId> location() {
        return part(2).map(LocationId::new);
    }

    private Optional<UUID> part(int which) {
        Matcher parts = COMPONENT_ITEM.matcher(item);
        return parts.matches() ? Optional.of(UUID.fromString(parts.group(which))) : Optional.empty();
    }
}
