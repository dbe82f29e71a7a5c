package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.inventory.AllocationConversion.Claim;
import app.nozzly.inventory.AllocationConversion.Draw;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws 1, 2 and 4 of the domain over random commands, against a model that keeps what is on each reel and what each claim holds, and nothing else. */
class AllocationLawTest {

    private static final int SPOOLS = 3;

    /** What a simple bookkeeper would know. */
    private static final class Model {

        /** Grams on each reel, by the number of the spool. */
        final Map<Long, Grams> physical = new TreeMap<>();
        /** Grams of each claim in the order in which they were made. */
        final List<Held> held = new ArrayList<>();

        Grams claimed(long spool) {
            return held.stream()
                    .filter(claim -> claim.spool == spool)
                    .map(claim -> claim.open)
                    .reduce(Grams.ZERO, Grams::plus);
        }

        /** The newest give way until no more is claimed than is there. */
        void reel(long spool, Grams now) {
            Grams there = now.isNegative() ? Grams.ZERO : now;
            physical.put(spool, there);
            for (int index = held.size() - 1; index >= 0; index--) {
                Held claim = held.get(index);
                Grams beyond = claimed(spool).minus(there);
                if (claim.spool == spool && beyond.isPositive()) {
                    claim.open = claim.open.minus(beyond.compareTo(claim.open) < 0 ? beyond : claim.open);
                }
            }
        }
    }

    /** A claim of the model. */
    private static final class Held {
        final long spool;
        final MovementId id;
        Grams open;

        Held(long spool, Allocation claim) {
            this.spool = spool;
            this.id = claim.id();
            this.open = claim.open();
        }
    }

    private final TestWorkshop test = new TestWorkshop();
    private final Model model = new Model();

    @Property(tries = 150)
    void L2_physicalAndClaimsAreWhatABookkeeperKnows(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 999_999) Integer> commands) {
        for (int number = 0; number < SPOOLS; number++) {
            model.physical.put(test.spool("eSUN", "PLA", "Red", "20.00").number(), Grams.of(1000));
        }
        commands.forEach(this::command);
        assertTrue(new LedgerCheck(test.transactions).check(test.context).isSound());
    }

    private void command(int seed) {
        long spool = 1 + seed % SPOOLS;
        Grams grams = Grams.of(1 + seed / 10 % 700);
        try {
            switch (seed % 10) {
                case 0, 1, 2 -> allocate(grams);
                case 3 -> release(seed, grams);
                case 4 -> convert(seed, spool, grams);
                case 5 -> {
                    test.spools.count(test.context, "" + spool, SpoolCount.now(grams));
                    model.reel(spool, grams);
                }
                case 6 -> takenBack(() -> test.spools.use(test.context, "" + spool, SpoolUse.now(grams, "x")));
                case 7 -> takenBack(() -> test.spools.count(test.context, "" + spool, SpoolCount.now(grams)));
                default -> {
                    test.spools.use(test.context, "" + spool, SpoolUse.now(grams, "x"));
                    model.reel(spool, model.physical.get(spool).minus(grams));
                }
            }
        } catch (NozzlyException refusal) {
            assertTrue(
                    List.of(InventoryError.INSUFFICIENT_STOCK, InventoryError.ALLOCATION_RELEASED)
                            .contains(refusal.code()),
                    refusal::getMessage);
        }
        assertModel();
    }

    private void allocate(Grams grams) {
        AllocationLine line =
                AllocationLine.of(MaterialKey.ofType("PLA"), grams, new Reference("order", "" + model.held.size()));
        AllocationResult result = test.allocations.allocate(test.context, AllocationRequest.all(List.of(line)));
        Grams sum = Grams.ZERO;
        for (Allocation claim : result.allocations()) {
            model.held.add(new Held(
                    test.spools.get(test.context, claim.spool().toString()).number(), claim));
            sum = sum.plus(claim.weight());
        }
        assertEquals(grams, sum, "law 7");
    }

    private void release(int seed, Grams grams) {
        if (!model.held.isEmpty()) {
            Held claim = model.held.get(seed / 7 % model.held.size());
            test.allocations.release(test.context, claim.id.toString(), Optional.of(grams));
            claim.open = claim.open.minus(grams);
        }
    }

    private void convert(int seed, long spool, Grams grams) {
        if (!model.held.isEmpty()) {
            Held claim = model.held.get(seed / 7 % model.held.size());
            SpoolId from = test.spools.get(test.context, "" + spool).id();
            test.allocations.convert(
                    test.context,
                    new AllocationConversion(
                            List.of(Claim.all(claim.id)), List.of(new Draw(from, SpoolUse.now(grams, "run")))));
            claim.open = Grams.ZERO;
            model.reel(spool, model.physical.get(spool).minus(grams));
        }
    }

    /** Law 4: an operation and its reversal restore everything. */
    private void takenBack(Supplier<StockChange> operation) {
        operation
                .get()
                .movement()
                .ifPresent(entry ->
                        test.spools.reverse(test.context, entry.movement().id(), Optional.empty()));
    }

    private void assertModel() {
        for (Map.Entry<Long, Grams> reel : model.physical.entrySet()) {
            Spool spool = test.spools.get(test.context, "" + reel.getKey());
            assertEquals(reel.getValue(), spool.physical());
            assertEquals(model.claimed(reel.getKey()), spool.allocated());
        }
        for (Held claim : model.held) {
            assertEquals(
                    claim.open,
                    test.allocations
                            .get(test.context, claim.id.toString())
                            .allocation()
                            .open());
        }
    }
}
