package app.nozzly.slicer;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a container states about the text inside it, for where the text itself is silent. Immutable.
 *
 * @param amounts per slot
 * @param time print time
 * @param weight mass of all filaments
 * @param filaments what it says about the filaments, by slot
 */
record ContainerFacts(
        List<SlotAmounts> amounts,
        Optional<PrintTime> time,
        Optional<Grams> weight,
        Map<Integer, SlotProfile> filaments) {

    static final ContainerFacts NONE = new ContainerFacts(List.of(), Optional.empty(), Optional.empty(), Map.of());

    ContainerFacts {
        amounts = amounts.stream().filter(SlotAmounts::isUsed).toList();
        filaments = Map.copyOf(filaments);
    }

    /** A filament as the text describes it, completed by what the container says. */
    SlotProfile complete(int slot, SlotProfile described) {
        SlotProfile known = filaments.getOrDefault(slot, SlotProfile.UNKNOWN);
        return new SlotProfile(
                described.type().or(known::type),
                described.brand().or(known::brand),
                described.name().or(known::name),
                described.colorHex().or(known::colorHex),
                described.density().or(known::density),
                described.diameterMm().or(known::diameterMm));
    }
}
