package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.Optional;

/**
 * What a row comes to. Immutable.
 *
 * @param row the row
 * @param before the spool that is there; empty for a new one
 * @param target the spool as it should be but for its free grams: of a new one nothing is on it yet, and without a wanted number it has none
 * @param remaining free grams that it should have
 */
record ImportStep(SpoolImportRow row, Optional<Spool> before, Spool target, Grams remaining) {

    boolean isNew() {
        return before.isEmpty();
    }

    boolean lacksNumber() {
        return target.number() == 0;
    }

    /** Whether it would take another number as well. */
    boolean onlyWishesItsNumber() {
        return row.elsewhere().isPresent() && !lacksNumber();
    }

    /** Whether anything but the free grams changes. */
    boolean changesContent() {
        return before.stream().anyMatch(known -> !known.equals(target));
    }

    /** Free grams to be posted. */
    Grams delta() {
        return remaining.minus(before.map(Spool::remaining).orElse(Grams.ZERO));
    }

    /** What a new spool has lost since it was bought. */
    Grams gone() {
        return remaining.minus(target.initialWeight());
    }

    boolean changesNothing() {
        return !isNew() && !changesContent() && delta().isZero();
    }

    /** What is told of it. */
    SpoolImportLine line(ImportFacts facts) {
        return new SpoolImportLine(
                row.number(),
                outcome(),
                Optional.of(target).filter(spool -> spool.number() > 0).map(Spool::code),
                changesNothing() ? List.of() : facts.changes(before, target.withRemaining(remaining)),
                List.of());
    }

    private SpoolImportLine.Outcome outcome() {
        if (isNew()) {
            return SpoolImportLine.Outcome.CREATED;
        }
        return changesNothing() ? SpoolImportLine.Outcome.UNCHANGED : SpoolImportLine.Outcome.CHANGED;
    }

    /** Whether the spool comes to another place than it was at. */
    boolean moves() {
        Optional<String> place = target.details().storageLocation();
        return place.isPresent()
                && !before.flatMap(spool -> spool.details().storageLocation()).equals(place);
    }

    /** With other details of the spool. */
    ImportStep with(SpoolDetails details) {
        Spool spool = target.with(target.filament(), target.initialWeight(), details, target.active());
        return new ImportStep(row, before, spool, remaining);
    }

    ImportStep numbered(long number) {
        Spool spool = new Spool(
                target.id(),
                number,
                target.filament(),
                target.initialWeight(),
                target.remaining(),
                target.allocated(),
                target.details(),
                target.active(),
                target.version());
        return new ImportStep(row, before, spool, remaining);
    }
}
