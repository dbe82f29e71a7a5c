package app.nozzly.host.printfiles;

import app.nozzly.host.printfiles.PrintFileJson.FilamentUseJson;
import app.nozzly.inventory.Spool;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One filament of what is to be printed: the uses of a slot, one for each plate that uses it. Immutable.
 *
 * @param plates numbers of the plates; empty for a print that is no plate of a container
 * @param apart whether other plates have another filament in this slot
 * @param uses what each plate says, at least one
 */
record SlotUse(List<Integer> plates, boolean apart, List<FilamentUseJson> uses) {

    SlotUse {
        plates = List.copyOf(plates);
        uses = List.copyOf(uses);
    }

    static SlotUse of(FilamentUseJson use) {
        return new SlotUse(List.of(), false, List.of(use));
    }

    static SlotUse on(int plate, FilamentUseJson use) {
        return new SlotUse(List.of(plate), false, List.of(use));
    }

    int index() {
        return uses.get(0).index();
    }

    Optional<String> type() {
        return first(FilamentUseJson::type);
    }

    Optional<String> brand() {
        return first(FilamentUseJson::brand);
    }

    Optional<String> name() {
        return first(FilamentUseJson::name);
    }

    Optional<String> colorHex() {
        return first(FilamentUseJson::colorHex);
    }

    private Optional<String> first(Function<FilamentUseJson, Optional<String>> text) {
        return uses.stream().map(text).flatMap(Optional::stream).findFirst();
    }

    SlotKey key() {
        return apart ? SlotKey.on(index(), plates.get(0)) : SlotKey.of(index());
    }

    /** Keys under which a spool for it may be chosen, the closest first. */
    List<SlotKey> keys() {
        return Stream.concat(plates.stream().map(plate -> SlotKey.on(index(), plate)), Stream.of(SlotKey.of(index())))
                .toList();
    }

    /** Whether it is the same slot and nothing speaks against the same filament. */
    boolean isLike(SlotUse other) {
        return index() == other.index() && agree(type(), other.type()) && agree(colorHex(), other.colorHex());
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || folded(one).equals(folded(other));
    }

    private static Optional<String> folded(Optional<String> text) {
        return text.map(letters -> letters.toUpperCase(Locale.ROOT));
    }

    SlotUse and(SlotUse other) {
        return new SlotUse(joined(plates, other.plates), apart, joined(uses, other.uses));
    }

    SlotUse keptApart(boolean needed) {
        return new SlotUse(plates, needed, uses);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Grams that the plates state; zero where they state none. */
    Grams statedWeight() {
        return uses.stream()
                .map(FilamentUseJson::weightG)
                .flatMap(Optional::stream)
                .reduce(Grams.ZERO, Grams::plus);
    }

    /** Grams of all plates, waste included: as they say, else from lengths or volumes and the spool; empty when one of them says too little. */
    Optional<Grams> weight(Optional<Spool> spool) {
        List<FilamentUseJson> unweighed =
                uses.stream().filter(use -> use.weightG().isEmpty()).toList();
        if (unweighed.isEmpty()) {
            return Optional.of(statedWeight());
        }
        return spool.flatMap(known -> sum(unweighed, FilamentUseJson::lengthMm)
                        .map(known::massOf)
                        .or(() -> sum(unweighed, FilamentUseJson::volumeCm3).map(volume -> massOf(volume, known))))
                .map(statedWeight()::plus);
    }

    /** Grams that no part gets; empty when one of the plates does not say. */
    Optional<Grams> waste() {
        List<Grams> stated = uses.stream()
                .map(FilamentUseJson::wasteG)
                .flatMap(Optional::stream)
                .toList();
        return stated.size() < uses.size() ? Optional.empty() : stated.stream().reduce(Grams::plus);
    }

    private static Optional<BigDecimal> sum(
            List<FilamentUseJson> uses, Function<FilamentUseJson, Optional<BigDecimal>> amount) {
        List<BigDecimal> known =
                uses.stream().map(amount).flatMap(Optional::stream).toList();
        return known.size() < uses.size() ? Optional.empty() : known.stream().reduce(BigDecimal::add);
    }

    private static Grams massOf(BigDecimal volume, Spool spool) {
        return Grams.rounded(volume.multiply(spool.filament().densityGramsPerCubicCentimetre()));
    }
}
