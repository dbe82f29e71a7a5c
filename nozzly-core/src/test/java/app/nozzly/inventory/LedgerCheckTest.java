package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.context.Actor;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {

    private static final SpoolId SPOOL = new SpoolId(new UUID(7, 7));

    private final TestWorkshop test = new TestWorkshop();
    private final LedgerCheck check = new LedgerCheck(test.transactions);

    /** Entries and spools that no store would keep. */
    private record Forged(List<StockMovement> entries, Spool spool, LedgerEnd end, List<Allocation> open) {

        Forged(List<StockMovement> entries, Spool spool, LedgerEnd end) {
            this(entries, spool, end, List.of());
        }

        LedgerReport report() {
            return LedgerCheck.check(new StoreSession() {
                @Override
                public <R> R repository(Class<R> type) {
                    return answering(type);
                }
            });
        }

        private <R> R answering(Class<R> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "list" -> new Page<>(List.of(spool), Optional.empty(), 1);
                        case "ends" -> Map.of(SPOOL, end);
                        case "count" -> (long) entries.size();
                        case "openOn" -> open;
                        case "following" -> List.of();
                        default -> entries;
                    }));
        }
    }

    @Test
    void anEmptyLedgerIsSound() {
        assertEquals(new LedgerReport(0, 0, List.of()), check.check(test.context));
    }

    @Test
    void whatTheServicesPostIsSoundOverManyPages() {
        for (int number = 0; number < 3; number++) {
            Spool spool = test.spool("Prusament", "PLA", "Black", "20.00");
            for (int use = 0; use < 101; use++) {
                test.spools.use(test.context, spool.code(), SpoolUse.now(Grams.of("11.5"), "print"));
            }
        }
        LedgerReport report = check.check(test.context);
        assertTrue(report.isSound(), () -> report.toString());
        assertEquals(3, report.spools());
        assertTrue(report.movements() > ListQuery.MAXIMUM_LIMIT, "more than one page: " + report.movements());
        assertEquals(Optional.empty(), report.first());
    }

    @Test
    void aBalanceThatIsNotTheSumSoFarIsNamedAtItsEntry() {
        assertFault(
                "entry 2 of the ledger says that 900 g are left, but the movements up to it come to 899.5 g",
                OptionalLong.of(2),
                List.of(in(1, "1000", "1000"), in(2, "-100.5", "900")),
                "899.5");
    }

    @Test
    void aBalanceBelowZeroIsAFault() {
        assertFault(
                "after entry 2 of the ledger the spool would hold -0.5 g",
                OptionalLong.of(2),
                List.of(in(1, "10", "10"), in(2, "-10.5", "-0.5"), in(3, "0.5", "0")),
                "0");
    }

    @Test
    void placesMustRise() {
        assertFault(
                "entry 4 of the ledger follows entry 0; places must count on by one",
                OptionalLong.of(4),
                List.of(in(4, "10", "10"), in(4, "1", "11")),
                "11");
    }

    @Test
    void aSpoolThatDisagreesWithItsEntriesIsNamed() {
        assertFault(
                "spool FIL-001 is said to hold 11 g, but its movements come to 10 g",
                OptionalLong.empty(),
                List.of(in(1, "10", "10")),
                "11");
    }

    @Test
    void aReversalMustBeTheOppositeOfAnEarlierMovementAndTheOnlyOne() {
        StockMovement bought = in(1, "10", "10");
        StockMovement drawn = in(2, "-4", "6");
        MovementId draw = drawn.movement().id();
        StockMovement back = reversing(in(3, "4", "10"), draw);
        assertEquals(
                List.of(), forged(List.of(bought, drawn, back), "10").report().faults());
        assertFault(
                "entry 3 of the ledger reverses movement " + draw
                        + ", but no earlier movement of that id has the opposite weight",
                OptionalLong.of(3),
                List.of(bought, drawn, reversing(in(3, "3", "9"), draw)),
                "9");
        assertFault(
                "entry 4 of the ledger reverses movement " + draw + ", which was reversed before",
                OptionalLong.of(4),
                List.of(bought, drawn, back, reversing(in(4, "4", "14"), draw)),
                "14");
        assertEquals(
                1,
                forged(List.of(bought, reversing(in(2, "4", "14"), draw)), "14")
                        .report()
                        .faults()
                        .size());
    }

    @Test
    void whatIsClaimedIsTheSumOfTheEntriesThatNameIt() {
        StockMovement bought = in(1, "100", "100");
        StockMovement claim = claiming(in(2, "-40", "60"), 2);
        StockMovement part = claiming(in(3, "15", "75"), 2);
        List<StockMovement> sound = chained(List.of(bought, claim, part));
        assertEquals(List.of(), claimed(sound, "75", "25", "25").report().faults());
        assertEquals(
                "spool FIL-001 is said to have 24 g claimed, but its movements come to 25 g",
                claimed(sound, "75", "24", "25")
                        .report()
                        .first()
                        .orElseThrow()
                        .text()
                        .toString());
        for (String kept : List.of("24", "")) {
            assertEquals(
                    "what is kept of the claims on spool FIL-001 does not agree with its movements",
                    claimed(sound, "75", "25", kept)
                            .report()
                            .first()
                            .orElseThrow()
                            .text()
                            .toString());
        }
        String text =
                "entry %s of the ledger gives back more than allocation %s holds, or that allocation was never begun";
        MovementId id = claim.movement().id();
        assertEquals(
                text.formatted(3, id),
                claimed(chained(List.of(bought, claim, claiming(in(3, "41", "101"), 2))), "101", "-1", "")
                        .report()
                        .first()
                        .orElseThrow()
                        .text()
                        .toString());
        assertEquals(
                text.formatted(2, new MovementId(new UUID(0, 9))),
                claimed(chained(List.of(bought, claiming(in(2, "-40", "60"), 9))), "60", "40", "40")
                        .report()
                        .first()
                        .orElseThrow()
                        .text()
                        .toString());
    }

    private static StockMovement claiming(StockMovement entry, long allocation) {
        MovementId id = new MovementId(new UUID(0, allocation));
        return new StockMovement(
                entry.movement().claiming(Optional.of(id)), entry.sequence(), entry.balanceAfter(), EntryHash.NONE);
    }

    /** A ledger whose spool says that so much is claimed of it, and a claim of which so much is kept. */
    private Forged claimed(List<StockMovement> chained, String remaining, String allocated, String kept) {
        Spool plain = spool(remaining);
        Spool spool = new Spool(
                SPOOL,
                1,
                plain.filament(),
                plain.initialWeight(),
                plain.remaining(),
                Grams.of(allocated.replace("-", "")),
                plain.details(),
                true,
                plain.version());
        List<Allocation> open = kept.isEmpty()
                ? List.of()
                : List.of(new Allocation(
                        new MovementId(new UUID(0, 2)),
                        SPOOL,
                        2,
                        new Reference("order", "1"),
                        Optional.empty(),
                        Grams.of(40),
                        Grams.of(kept),
                        TestWorkshop.NOW));
        return new Forged(chained, spool, LedgerEnd.after(chained.get(chained.size() - 1)), open);
    }

    @Test
    void oneSpoolHasOneFaultAndTheFirstInTheLedgerIsFirst() {
        LedgerReport report =
                forged(List.of(in(1, "10", "9"), in(2, "10", "19")), "19").report();
        assertEquals(1, report.faults().size());
        assertEquals(OptionalLong.of(1), report.first().orElseThrow().sequence());
        assertEquals(2, report.movements());
    }

    @Test
    void l9_whatIsChangedAfterwardsIsNamedByItsFingerprint() {
        List<StockMovement> sound = chained(List.of(in(1, "10", "10"), in(2, "-4", "6"), in(3, "-1", "5")));
        LedgerEnd end = LedgerEnd.after(sound.get(2));
        assertEquals(List.of(), new Forged(sound, spool("5"), end).report().faults());
        List<StockMovement> rewritten = new ArrayList<>(sound);
        StockMovement second = sound.get(1);
        rewritten.set(
                1,
                new StockMovement(
                        second.movement().because(Optional.of("not mine")),
                        second.sequence(),
                        second.balanceAfter(),
                        second.hash()));
        LedgerFault fault =
                new Forged(rewritten, spool("5"), end).report().first().orElseThrow();
        assertEquals(OptionalLong.of(2), fault.sequence());
        assertEquals(
                "entry 2 of the ledger, or one before it, is not what was written down: its fingerprint does not fit",
                fault.text().toString());
    }

    @Test
    void l9_entriesThatAreCutOffAreMissed() {
        List<StockMovement> sound = chained(List.of(in(1, "10", "10"), in(2, "-4", "6"), in(3, "4", "10")));
        LedgerFault fault = new Forged(sound.subList(0, 1), spool("10"), LedgerEnd.after(sound.get(2)))
                .report()
                .first()
                .orElseThrow();
        assertEquals(
                "spool FIL-001 is said to have 3 entries with another fingerprint, but there are 1",
                fault.text().toString());
    }

    /** The form that is hashed, written down by hand: whoever has the entries can check them without this program. */
    @Test
    void aFingerprintCanBeReckonedByAnyProgram() throws NoSuchAlgorithmException {
        NewMovement movement = in(1, "1000.50", "0").movement();
        String moment = TestWorkshop.NOW.getEpochSecond() + "." + TestWorkshop.NOW.getNano() / 1000;
        String form = "\0".repeat(32)
                + field("spool", SPOOL.toString())
                + field("sequence", "1")
                + field("id", "00000000-0000-0000-0000-000000000001")
                + field("type", "ADJUSTMENT")
                + field("weight_delta", "1000.5")
                + field("balance_after", "1000.5")
                + field("occurred_at", moment)
                + field("recorded_at", moment)
                + field("actor_kind", Actor.SYSTEM.kind().name())
                + field("actor_id", Actor.SYSTEM.id())
                + field("actor_name", Actor.SYSTEM.name());
        assertEquals(
                EntryHash.of(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.US_ASCII))),
                LedgerEnd.NONE.next(movement, Grams.of("1000.5")).hash());
    }

    private static String field(String name, String text) {
        return name + "\0\0\0\0" + (char) text.length() + text;
    }

    private void assertFault(String text, OptionalLong sequence, List<StockMovement> entries, String remaining) {
        LedgerFault fault = forged(entries, remaining).report().first().orElseThrow();
        assertEquals(text, fault.text().toString());
        assertEquals(sequence, fault.sequence());
        assertEquals(SPOOL, fault.spool());
    }

    /** With fitting fingerprints and a spool that knows of all entries. */
    private Forged forged(List<StockMovement> entries, String remaining) {
        List<StockMovement> chained = chained(entries);
        return new Forged(chained, spool(remaining), LedgerEnd.after(chained.get(chained.size() - 1)));
    }

    private static List<StockMovement> chained(List<StockMovement> entries) {
        List<StockMovement> chained = new ArrayList<>();
        EntryHash before = EntryHash.NONE;
        for (StockMovement entry : entries) {
            StockMovement next =
                    new LedgerEnd(entry.sequence() - 1, before).next(entry.movement(), entry.balanceAfter());
            chained.add(next);
            before = next.hash();
        }
        return chained;
    }

    private Spool spool(String remaining) {
        Spool known = test.spool("Prusament", "PLA", "Black", "20.00");
        return new Spool(
                SPOOL,
                1,
                known.filament(),
                Grams.of(1000),
                Grams.of(remaining),
                Grams.ZERO,
                SpoolDetails.NONE,
                true,
                known.version());
    }

    private static StockMovement in(long sequence, String delta, String balance) {
        NewMovement movement = new NewMovement(
                new MovementId(new UUID(0, sequence)),
                SPOOL,
                MovementType.ADJUSTMENT,
                Grams.of(delta),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TestWorkshop.NOW,
                TestWorkshop.NOW,
                Actor.SYSTEM);
        return new StockMovement(movement, sequence, Grams.of(balance), EntryHash.NONE);
    }

    private static StockMovement reversing(StockMovement entry, MovementId original) {
        NewMovement plain = entry.movement();
        NewMovement reversal = new NewMovement(
                plain.id(),
                plain.spool(),
                MovementType.REVERSAL,
                plain.weightDelta(),
                plain.reason(),
                plain.reference(),
                Optional.of(original),
                plain.occurredAt(),
                plain.recordedAt(),
                plain.actor());
        return new StockMovement(reversal, entry.sequence(), entry.balanceAfter(), EntryHash.NONE);
    }
}
