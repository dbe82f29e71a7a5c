package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.EntryHash;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewComponentMovement;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SupplierId;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Between components, their stock and entries, and their rows. */
final class ComponentMapper {

    private ComponentMapper() {}

    /** The row without what the ledger owns. */
    static ComponentRow row(Component component) {
        ComponentDetails details = component.details();
        ComponentRow row = new ComponentRow();
        row.id = component.id().value();
        row.number = component.number();
        row.name = details.name();
        row.nameKey = Letters.folded(details.name());
        row.kind = details.kind().name();
        row.unit = details.unit();
        row.sku = details.sku().orElse(null);
        row.minimumQuantity = details.minimum().map(Quantity::value).orElse(null);
        row.supplierId = details.supplier().map(SupplierId::value).orElse(null);
        row.notes = details.notes().orElse(null);
        row.quantity = Quantity.ZERO.value();
        row.active = component.active();
        row.searchText = Letters.searchText(Stream.of(Optional.of(details.name()), details.sku(), details.notes()));
        return row;
    }

    /** Takes over what the ledger owns. */
    static void keepLedger(ComponentRow row, ComponentRow stored) {
        row.quantity = stored.quantity;
        row.averageCost = stored.averageCost;
        row.averageCostCurrency = stored.averageCostCurrency;
        row.entries = stored.entries;
    }

    static void write(ComponentRow row, NewComponentMovement movement) {
        row.quantity = movement.totalAfter().value();
        row.averageCost = Amounts.amount(movement.averageAfter());
        row.averageCostCurrency = Amounts.currency(movement.averageAfter());
        row.entries = movement.sequence();
    }

    static Component component(ComponentRow row) {
        ComponentDetails details = new ComponentDetails(
                row.name,
                ComponentKind.valueOf(row.kind),
                row.unit,
                Optional.ofNullable(row.sku),
                Optional.ofNullable(row.minimumQuantity).map(Quantity::new),
                Optional.ofNullable(row.supplierId).map(SupplierId::new),
                Optional.ofNullable(row.notes));
        return new Component(
                new ComponentId(row.id),
                row.number,
                details,
                new Quantity(row.quantity),
                Amounts.optionalUnitCost(row.averageCost, row.averageCostCurrency),
                row.entries,
                row.active,
                row.toVersion());
    }

    static ComponentStock stock(ComponentStockRow row) {
        return new ComponentStock(
                new ComponentId(row.key.componentId()),
                new LocationId(row.key.locationId()),
                new Quantity(row.quantity),
                row.length,
                EntryHash.of(row.hash));
    }

    static void write(ComponentStockRow row, ComponentStock stock) {
        row.quantity = stock.quantity().value();
        row.length = stock.length();
        row.hash = stock.hash().bytes();
    }

    static ComponentMovementRow row(ComponentMovement entry) {
        NewComponentMovement movement = entry.movement();
        MovementNote note = movement.note();
        ComponentMovementRow row = new ComponentMovementRow();
        row.id = movement.id().value();
        row.componentId = movement.component().value();
        row.locationId = movement.location().value();
        row.sequence = movement.sequence();
        row.position = entry.position();
        row.type = movement.type().name();
        row.quantityDelta = movement.quantityDelta().value();
        row.balanceAfter = entry.balanceAfter().value();
        row.totalAfter = movement.totalAfter().value();
        writeCosts(row, movement);
        row.reason = note.reason().orElse(null);
        row.referenceKind = note.reference().map(Reference::kind).orElse(null);
        row.referenceId = note.reference().map(Reference::id).orElse(null);
        row.lotNumber = note.lotNumber().orElse(null);
        row.supplierId = note.supplier().map(SupplierId::value).orElse(null);
        row.reverses = movement.reverses().map(MovementId::value).orElse(null);
        row.occurredAt = Moments.stored(movement.occurredAt());
        row.recordedAt = Moments.stored(movement.recordedAt());
        row.actorKind = movement.actor().kind().name();
        row.actorId = movement.actor().id();
        row.actorName = movement.actor().name();
        row.hash = entry.hash().bytes();
        return row;
    }

    /** All costs of a component are in one currency. */
    private static void writeCosts(ComponentMovementRow row, NewComponentMovement movement) {
        row.unitCost = Amounts.amount(movement.unitCost());
        row.averageBefore = Amounts.amount(movement.averageBefore());
        row.averageAfter = Amounts.amount(movement.averageAfter());
        row.currency = Stream.of(movement.unitCost(), movement.averageBefore(), movement.averageAfter())
                .flatMap(Optional::stream)
                .map(BigMoney::getCurrencyUnit)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    static ComponentMovement movement(ComponentMovementRow row) {
        NewComponentMovement movement = new NewComponentMovement(
                new MovementId(row.id),
                new ComponentId(row.componentId),
                new LocationId(row.locationId),
                MovementType.valueOf(row.type),
                new Quantity(row.quantityDelta),
                Amounts.optionalUnitCost(row.unitCost, row.currency),
                Amounts.optionalUnitCost(row.averageBefore, row.currency),
                Amounts.optionalUnitCost(row.averageAfter, row.currency),
                new Quantity(row.totalAfter),
                row.sequence,
                note(row),
                Optional.ofNullable(row.reverses).map(MovementId::new),
                row.occurredAt,
                row.recordedAt,
                new Actor(Actor.Kind.valueOf(row.actorKind), row.actorId, row.actorName));
        return new ComponentMovement(movement, row.position, new Quantity(row.balanceAfter), EntryHash.of(row.hash));
    }

    private static MovementNote note(ComponentMovementRow row) {
        return new MovementNote(
                Optional.ofNullable(row.reason),
                Optional.ofNullable(row.referenceKind).map(kind -> new Reference(kind, row.referenceId)),
                Optional.ofNullable(row.lotNumber),
                Optional.ofNullable(row.supplierId).map(SupplierId::new));
    }
}
