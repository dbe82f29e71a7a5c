package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.context.OperationContext;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Page;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** L9: what is cut off together with the item's own end is named once a checkpoint has noted it. */
class CheckpointsTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final Checkpoints checkpoints = new Checkpoints(shop.transactions, shop.clock);
    private final Spool spool = shop.spool("Prusament", "PLA", "Black", "20.00");
    private final StockMovement second = use("100");
    private final StockMovement third = use("50");

    private StockMovement use(String grams) {
        shop.spools.use(shop.context, spool.code(), SpoolUse.now(Grams.of(grams), "print"));
        List<StockMovement> all = entries();
        return all.get(all.size() - 1);
    }

    private List<StockMovement> entries() {
        return shop.store.read(
                shop.context,
                session -> session.repository(StockMovementRepository.class).entries(spool.id(), 0, 100));
    }

    private List<LedgerCheckpoint> all() {
        return shop.store.read(
                shop.context,
                session -> session.repository(CheckpointRepository.class).following(0, 100));
    }

    private StockReport check() {
        return new StockCheck(shop.transactions).check(shop.context);
    }

    /** The check of a store whose answers are changed on the way. */
    private StockReport check(UnaryOperator<Object> forging) {
        return new StockCheck(new Transactions(new ForgedStore(shop.store, forging), shop.clock)).check(shop.context);
    }

    /** A store as it would look after somebody changed its rows. */
    private record ForgedStore(Store real, UnaryOperator<Object> forging) implements Store {

        @Override
        public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
            return real.inTransaction(context, work);
        }

        @Override
        public <T> T read(OperationContext context, Function<StoreSession, T> work) {
            return real.read(
                    context,
                    session -> work.apply(new StoreSession() {
                        @Override
                        public <R> R repository(Class<R> type) {
                            return forged(type, session.repository(type));
                        }
                    }));
        }

        private <R> R forged(Class<R> type, R repository) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            return forging.apply(method.invoke(repository, arguments));
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }));
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** The ledger of the spool with these entries only, and a spool that knows of no others. */
    private UnaryOperator<Object> only(List<StockMovement> kept) {
        StockMovement last = kept.get(kept.size() - 1);
        return answer -> {
            if (answer instanceof Map<?, ?> ends && ends.containsKey(spool.id())) {
                return Map.of(spool.id(), LedgerEnd.after(last));
            }
            if (answer instanceof Page<?> page && page.items().stream().anyMatch(Spool.class::isInstance)) {
                return new Page<>(List.of(holding(last.balanceAfter())), Optional.empty(), 1);
            }
            return answer instanceof List<?> rows && rows.stream().anyMatch(StockMovement.class::isInstance)
                    ? kept
                    : answer;
        };
    }

    private Spool holding(Grams remaining) {
        return new Spool(
                spool.id(),
                spool.number(),
                spool.filament(),
                spool.initialWeight(),
                remaining,
                Grams.ZERO,
                spool.details(),
                true,
                spool.version());
    }

    private static UnaryOperator<Object> ofCheckpoint(long number, UnaryOperator<LedgerCheckpoint> change) {
        return answer -> answer instanceof List<?> rows && rows.stream().anyMatch(LedgerCheckpoint.class::isInstance)
                ? rows.stream()
                        .map(LedgerCheckpoint.class::cast)
                        .map(one -> one.number() == number ? change.apply(one) : one)
                        .toList()
                : answer;
    }

    private static String first(StockReport report) {
        assertFalse(report.isSound());
        return report.faults().get(0).toString();
    }

    @Test
    void onlyWhatGotLongerIsNoted() {
        assertEquals(new CheckpointNote(1, 1), checkpoints.make(shop.context));
        assertEquals(new CheckpointNote(0, 0), checkpoints.make(shop.context));
        Spool other = shop.spool("Prusament", "PLA", "White", "21.00");
        assertEquals(new CheckpointNote(1, 1), checkpoints.make(shop.context));
        List<LedgerCheckpoint> all = all();
        assertEquals("spool " + spool.id() + " 3 " + third.hash(), all.get(0).ends());
        assertTrue(all.get(1).ends().startsWith("spool " + other.id() + " 1 "));
        assertEquals(TestWorkshop.NOW, all.get(1).madeAt());
        assertEquals(new CheckpointReport(2, Optional.of(all.get(1).hash()), Optional.empty()), check().checkpoints());
        assertTrue(check().isSound());
    }

    @Test
    void l9_entriesThatAreCutOffWithTheSpoolsOwnEndAreNamed() {
        assertTrue(check(only(List.of(entries().get(0)))).isSound(), "nobody has noted them yet");
        checkpoints.make(shop.context);
        use("1");
        assertTrue(check(only(entries().subList(0, 3))).isSound(), "not noted yet");
        assertEquals(
                "spool " + spool.code() + ": a checkpoint has noted 3 entries of spool " + spool.code()
                        + ", but there are 2: the newest were cut off; look for them in a backup",
                first(check(only(entries().subList(0, 2)))));
    }

    @Test
    void l9_aLedgerThatWasWrittenAnewIsNamedAtTheNotedEntry() {
        checkpoints.make(shop.context);
        List<StockMovement> kept = entries();
        StockMovement other = LedgerEnd.after(kept.get(0))
                .next(second.movement().because(Optional.of("not mine")), second.balanceAfter());
        StockMovement last = LedgerEnd.after(other).next(third.movement(), third.balanceAfter());
        StockReport report = check(only(List.of(kept.get(0), other, last)));
        assertEquals(3, report.spools().first().orElseThrow().sequence().orElseThrow());
        assertTrue(first(report).contains("entry 3 of the ledger is not the one that a checkpoint has noted"));
    }

    @Test
    void l9_aSpoolThatIsGoneIsNamed() {
        checkpoints.make(shop.context);
        StockReport report = check(answer ->
                answer instanceof Page<?> page && page.items().stream().anyMatch(Spool.class::isInstance)
                        ? new Page<>(List.of(), Optional.empty(), 0)
                        : answer);
        assertTrue(first(report).contains("has noted spool " + spool.id() + ", which is not there any more"));
    }

    @Test
    void l9_everyFieldOfACheckpointIsGuarded() {
        checkpoints.make(shop.context);
        shop.spool("Prusament", "PLA", "White", "21.00");
        checkpoints.make(shop.context);
        for (UnaryOperator<LedgerCheckpoint> change : List.<UnaryOperator<LedgerCheckpoint>>of(
                one -> new LedgerCheckpoint(7, one.madeAt(), one.ends(), one.hash()),
                one -> new LedgerCheckpoint(one.number(), one.madeAt().plusNanos(1000), one.ends(), one.hash()),
                one -> new LedgerCheckpoint(one.number(), one.madeAt(), "", one.hash()),
                one -> new LedgerCheckpoint(one.number(), one.madeAt(), "nonsense", one.hash()),
                one -> new LedgerCheckpoint(one.number(), one.madeAt(), one.ends(), EntryHash.NONE))) {
            assertTrue(
                    first(check(ofCheckpoint(2, change))).matches("checkpoint [27] does not follow on.*"),
                    () -> first(check(ofCheckpoint(2, change))));
        }
        StockReport without = check(
                answer -> answer instanceof List<?> rows && rows.stream().anyMatch(LedgerCheckpoint.class::isInstance)
                        ? rows.subList(1, rows.size())
                        : answer);
        assertTrue(first(without).startsWith("checkpoint 2 does not follow on the one before it"), first(without));
    }

    @Test
    void l9_componentsAreNotedPlaceByPlace() {
        Locations locations = new Locations(shop.transactions, shop.ids);
        Components components = new Components(shop.transactions, shop.ids);
        ComponentLedger ledger = new ComponentLedger(shop.transactions, shop.ids, shop.clock);
        LocationId shelf = locations
                .add(shop.context, LocationDraft.of("Shelf", LocationKind.SHELF))
                .id();
        Component part = components.add(shop.context, ComponentDetails.of("Magnet", ComponentKind.MAGNET));
        ledger.receive(
                shop.context, part.code(), ComponentReceipt.now(shelf, Quantity.of(100), BigMoney.parse("GBP 0.12")));
        ledger.use(shop.context, part.code(), new ComponentUse(shelf, Quantity.of(30), MovementNote.NONE));
        Component known = components.get(shop.context, part.code());
        assertEquals(new CheckpointNote(1, 2), checkpoints.make(shop.context));
        assertEquals(new CheckpointNote(0, 0), checkpoints.make(shop.context));
        assertTrue(check().isSound());
        List<ComponentMovement> kept = shop.store.read(
                shop.context,
                session -> session.repository(ComponentMovementRepository.class).after(Optional.empty(), 10));
        StockReport cut = check(only(known, kept.subList(0, 1)));
        assertTrue(first(cut).contains("has noted 2 entries of component " + part.code()), first(cut));
        StockReport anew = check(only(known, List.of(kept.get(0), later(kept.get(0), kept.get(1)))));
        assertTrue(first(anew).contains("entry 2 of the component's ledger is not the one"), first(anew));
        StockReport gone =
                check(answer -> emptied(only(known, kept.subList(0, 1)).apply(answer)));
        assertTrue(gone.faults().get(0).toString().contains("has noted component " + part.id()), first(gone));
    }

    /** The ledger of a component at its only place with these entries only, and a component that knows of no others. */
    private static UnaryOperator<Object> only(Component part, List<ComponentMovement> kept) {
        ComponentMovement last = kept.get(kept.size() - 1);
        return answer -> {
            if (answer instanceof Page<?> page && page.items().stream().anyMatch(Component.class::isInstance)) {
                Component before = new Component(
                        part.id(),
                        part.number(),
                        part.details(),
                        last.balanceAfter(),
                        last.movement().averageAfter(),
                        kept.size(),
                        part.active(),
                        part.version());
                return new Page<>(List.of(before), Optional.empty(), 1);
            }
            if (answer instanceof List<?> rows && rows.stream().anyMatch(ComponentStock.class::isInstance)) {
                return List.of(ComponentStock.none(part.id(), last.movement().location())
                        .after(last));
            }
            return answer instanceof List<?> rows && rows.stream().anyMatch(ComponentMovement.class::isInstance)
                    ? kept
                    : answer;
        };
    }

    private static Object emptied(Object answer) {
        return answer instanceof Page<?> page && page.items().stream().anyMatch(Component.class::isInstance)
                ? new Page<>(List.of(), Optional.empty(), 0)
                : answer;
    }

    /** An entry as if it had been written down a second later, on the entry before it. */
    private static ComponentMovement later(ComponentMovement before, ComponentMovement entry) {
        NewComponentMovement movement = entry.movement();
        NewComponentMovement later = new NewComponentMovement(
                movement.id(),
                movement.component(),
                movement.location(),
                movement.type(),
                movement.quantityDelta(),
                movement.unitCost(),
                movement.averageBefore(),
                movement.averageAfter(),
                movement.totalAfter(),
                movement.sequence(),
                movement.note(),
                movement.reverses(),
                movement.occurredAt(),
                movement.recordedAt().plusSeconds(1),
                movement.actor());
        ComponentStock stock =
                ComponentStock.none(movement.component(), movement.location()).after(before);
        return ComponentMovement.on(stock, later);
    }

    @Test
    void manyEndsAreNotedInSeveralCheckpoints() {
        List<NotedEnd> ends = IntStream.range(0, 3)
                .mapToObj(number -> new NotedEnd(
                        NotedEnd.of(new SpoolId(new UUID(0, number))), new LedgerEnd(number + 1L, EntryHash.NONE)))
                .toList();
        LedgerCheckpoint first = LedgerCheckpoint.after(Optional.empty(), TestWorkshop.NOW, ends);
        assertEquals(ends, first.noted());
        assertTrue(first.follows(Optional.empty()));
        LedgerCheckpoint second = LedgerCheckpoint.after(Optional.of(first), TestWorkshop.NOW, List.of());
        assertEquals(List.of(), second.noted());
        assertTrue(second.follows(Optional.of(first)));
        assertFalse(second.follows(Optional.empty()));
    }

    /** The form that is hashed, written down by hand. */
    @Test
    void aFingerprintCanBeReckonedByAnyProgram() throws NoSuchAlgorithmException {
        String ends = "spool 00000000-0000-0000-0000-000000000007 1 " + "0".repeat(64);
        String form = "\0".repeat(32) + field("number", "1") + field("made_at", "1.500000") + field("ends", ends);
        LedgerCheckpoint made = LedgerCheckpoint.after(
                Optional.empty(),
                Instant.ofEpochSecond(1, 500_000_000),
                List.of(new NotedEnd(NotedEnd.of(new SpoolId(new UUID(0, 7))), new LedgerEnd(1, EntryHash.NONE))));
        assertEquals(
                EntryHash.of(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.US_ASCII))),
                made.hash());
    }

    private static String field(String name, String text) {
        return name + "\0\0\0\0" + (char) text.length() + text;
    }
}
