package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.ComponentPosting.Move;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What moves components: every change of a quantity is an entry of a ledger. Thread-safe. */
public final class ComponentLedger {

    private final Transactions transactions;
    private final ComponentPosting posting;
    private final ComponentReversing reversing;

    public ComponentLedger(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.posting = new ComponentPosting(ids, clock);
        this.reversing = new ComponentReversing(posting);
    }

    /**
     * Posts pieces that came; the average cost becomes that of all there are.
     *
     * @throws NozzlyException {@code not_found} when there is no such component, location or supplier, {@code validation_failed} when the location is out of use or the
     *     cost is in another currency than the average
     */
    public ComponentChange receive(OperationContext context, String reference, ComponentReceipt receipt) {
        posting.requirePast(receipt.occurredAt());
        return moving(context, reference, (session, component) -> {
            requireUse(References.location(session, receipt.location()), "location_id");
            requireSameCurrency(component, receipt);
            Move move = new Move(
                    receipt.location(),
                    MovementType.PURCHASE,
                    receipt.quantity(),
                    Optional.of(receipt.unitCost()),
                    receipt.note());
            return posting.draft(
                            context,
                            component,
                            move,
                            posting.newId(),
                            MovingAverage.received(component, receipt.quantity(), receipt.unitCost()))
                    .at(receipt.occurredAt());
        });
    }

    /** @throws NozzlyException {@code insufficient_stock} when there are fewer at the location */
    public ComponentChange use(OperationContext context, String reference, ComponentUse use) {
        return moving(
                context,
                reference,
                (session, component) -> posting.draft(
                        context,
                        component,
                        Move.of(
                                component,
                                use.location(),
                                MovementType.USAGE,
                                use.quantity().negated(),
                                use.note())));
    }

    /** Posts how many were found, less how many were thought to be there. */
    public ComponentChange count(OperationContext context, String reference, ComponentCount count) {
        return moving(context, reference, (session, component) -> {
            Quantity thought = stockAt(session, component, count.location());
            Quantity delta = count.quantity().minus(thought);
            if (delta.isPositive()) {
                requireUse(References.location(session, count.location()), "location_id");
            }
            return posting.draft(
                    context, component, Move.of(component, count.location(), MovementType.COUNT, delta, count.note()));
        });
    }

    /**
     * Corrects what the ledger says.
     *
     * @throws NozzlyException {@code insufficient_stock} when that would be less than nothing
     */
    public ComponentChange adjust(OperationContext context, String reference, ComponentAdjustment adjustment) {
        return moving(context, reference, (session, component) -> {
            if (adjustment.delta().isPositive()) {
                requireUse(References.location(session, adjustment.location()), "location_id");
            }
            return posting.draft(
                    context,
                    component,
                    Move.of(
                            component,
                            adjustment.location(),
                            MovementType.ADJUSTMENT,
                            adjustment.delta(),
                            adjustment.note()));
        });
    }

    /**
     * Carries pieces from one place to another: two entries, which are taken back together.
     *
     * @throws NozzlyException {@code insufficient_stock} when there are fewer at the first place, {@code validation_failed} when the second is out of use
     */
    public ComponentChange transfer(OperationContext context, String reference, ComponentTransfer transfer) {
        return transactions.write(context, session -> {
            Component component = References.lockedComponent(session, reference);
            requireUse(References.location(session, transfer.to()), "to_location_id");
            MovementId id = posting.newId();
            NewComponentMovement out = posting.draft(
                    context,
                    component,
                    Move.of(
                            component,
                            transfer.from(),
                            MovementType.TRANSFER,
                            transfer.quantity().negated(),
                            transfer.note()),
                    id);
            Component between = component.after(out);
            NewComponentMovement in = posting.draft(
                    context,
                    between,
                    Move.of(between, transfer.to(), MovementType.TRANSFER, transfer.quantity(), transfer.note()),
                    id.paired());
            List<ComponentMovement> posted = ledger(session).post(List.of(out, in));
            return changed(session, component.id(), Optional.of(posted.get(0)));
        });
    }

    /**
     * Takes an entry back by its exact opposite, at the cost at which it moved; of a transfer both entries.
     *
     * @throws NozzlyException {@code not_found} when there is no such entry, {@code already_reversed} when it was taken back before, {@code insufficient_stock} when
     *     what it brought is gone
     */
    public ComponentChange reverse(OperationContext context, MovementId entry, Optional<String> reason) {
        return transactions.write(context, session -> reversing.reverse(session, context, entry, reason));
    }

    /** Those of these entries that were taken back. */
    public Set<MovementId> reversed(OperationContext context, Collection<MovementId> entries) {
        return transactions.read(context, session -> ledger(session).reversed(entries));
    }

    private ComponentChange moving(
            OperationContext context,
            String reference,
            BiFunction<StoreSession, Component, NewComponentMovement> drafting) {
        return transactions.write(context, session -> {
            Component component = References.lockedComponent(session, reference);
            return post(session, component, drafting.apply(session, component));
        });
    }

    /** The change that an entry makes; of nothing none is posted. */
    static ComponentChange post(StoreSession session, Component component, NewComponentMovement movement) {
        if (movement.quantityDelta().isZero()) {
            return changed(session, component.id(), Optional.empty());
        }
        ComponentMovement posted = ledger(session).post(List.of(movement)).get(0);
        return changed(session, component.id(), Optional.of(posted));
    }

    /** A component after a deed, with where it is then. It is read back: how many versions several entries make is the store's affair. */
    static ComponentChange changed(StoreSession session, ComponentId id, Optional<ComponentMovement> movement) {
        Component component =
                session.repository(ComponentRepository.class).find(id).orElseThrow();
        List<ComponentPlace> places =
                Components.places(session, List.of(component.id())).getOrDefault(component.id(), List.of());
        return new ComponentChange(component, places, movement);
    }

    static Quantity stockAt(StoreSession session, Component component, LocationId location) {
        return ledger(session).stockOf(List.of(component.id())).stream()
                .filter(stock -> stock.location().equals(location))
                .map(ComponentStock::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    static void requireUse(Location location, String field) {
        if (!location.active()) {
            throw NozzlyException.invalid(ComponentLedger.class, field, "location.inactive", location.name());
        }
    }

    private static void requireSameCurrency(Component component, ComponentReceipt receipt) {
        component
                .averageCost()
                .filter(cost ->
                        !cost.getCurrencyUnit().equals(receipt.unitCost().getCurrencyUnit()))
                .ifPresent(cost -> {
                    throw NozzlyException.invalid(
                            ComponentLedger.class,
                            "unit_cost",
                            "cost.currency",
                            receipt.unitCost().getCurrencyUnit(),
                            cost.getCurrencyUnit());
                });
    }

    private static ComponentMovementRepository ledger(StoreSession session) {
        return session.repository(ComponentMovementRepository.class);
    }
}
