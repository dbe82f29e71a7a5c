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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {

    private static final SpoolId SPOOL = new SpoolId(new UUID(7, 7));

    private final TestWorkshop test = new TestWorkshop();
    private final LedgerCheck check = new LedgerCheck(test.transactions);

    /** Entries and spools that no store would keep, page by page. */
    private record Forged(List<StockMovement> entries, List<Spool> spools, int pageSize) {

        LedgerReport report() {
            return LedgerCheck.check(new StoreSession() {
                @Override
                public <R> R repository(Class<R> type) {
                    return type.cast(type == SpoolRepository.class ? shelf() : ledger());
                }
            });
        }

        private StockMovementRepository ledger() {
            return listing(StockMovementRepository.class, entries);
        }

        private SpoolRepository shelf() {
            return listing(SpoolRepository.class, spools);
        }

        /** A repository that can do nothing but list. */
        private <R> R listing(Class<R> type, List<?> rows) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> page(rows, (ListQuery) arguments[0])));
        }

        private <T> Page<T> page(List<T> all, ListQuery query) {
            int from = query.cursor().map(Integer::parseInt).orElse(0);
            int to = Math.min(all.size(), from + pageSize);
            Optional<String> next = to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty();
            return new Page<>(all.subList(from, to), next, all.size());
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
                "entry 4 of the ledger follows entry 4; places must rise",
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
    void oneSpoolHasOneFaultAndTheFirstInTheLedgerIsFirst() {
        LedgerReport report =
                forged(List.of(in(1, "10", "9"), in(2, "10", "19")), "19").report();
        assertEquals(1, report.faults().size());
        assertEquals(OptionalLong.of(1), report.first().orElseThrow().sequence());
        assertEquals(2, report.movements());
    }

    private void assertFault(String text, OptionalLong sequence, List<StockMovement> entries, String remaining) {
        LedgerFault fault = forged(entries, remaining).report().first().orElseThrow();
        assertEquals(text, fault.text().toString());
        assertEquals(sequence, fault.sequence());
        assertEquals(SPOOL, fault.spool());
    }

    private Forged forged(List<StockMovement> entries, String remaining) {
        Spool known = test.spool("Prusament", "PLA", "Black", "20.00");
        Spool spool = new Spool(
                SPOOL,
                1,
                known.filament(),
                Grams.of(1000),
                Grams.of(remaining),
                Grams.ZERO,
                SpoolDetails.NONE,
                true,
                known.version());
        return new Forged(new ArrayList<>(entries), List.of(spool), 2);
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
        return new StockMovement(movement, sequence, Grams.of(balance));
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
        return new StockMovement(reversal, entry.sequence(), entry.balanceAfter());
    }
}
