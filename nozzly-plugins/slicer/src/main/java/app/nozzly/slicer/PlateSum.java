package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.FilamentUseBuilder;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.Thumbnail;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A container as a whole: the sum of its plates. What one plate does not know is not known of the whole. */
final class PlateSum {

    private static final List<Trait<?>> TRAITS = List.of(
            new Trait<>(FilamentUse::type, FilamentUseBuilder::type),
            new Trait<>(FilamentUse::brand, FilamentUseBuilder::brand),
            new Trait<>(FilamentUse::name, FilamentUseBuilder::name),
            new Trait<>(FilamentUse::colorHex, FilamentUseBuilder::colorHex),
            new Trait<>(
                    use -> use.densityGramsPerCm3().map(PlateSum::comparable), FilamentUseBuilder::densityGramsPerCm3),
            new Trait<>(use -> use.diameterMm().map(PlateSum::comparable), FilamentUseBuilder::diameterMm));

    /** What a filament is, as opposed to how much of it is used. */
    private record Trait<T>(Function<FilamentUse, Optional<T>> of, BiConsumer<FilamentUseBuilder, Optional<T>> set) {

        /** What all plates say that say anything; empty when they contradict each other. */
        void agree(List<FilamentUse> uses, FilamentUseBuilder sum) {
            List<T> values = values(uses);
            set.accept(sum, values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty());
        }

        boolean differs(List<FilamentUse> uses) {
            return values(uses).size() > 1;
        }

        private List<T> values(List<FilamentUse> uses) {
            return uses.stream().map(of).flatMap(Optional::stream).distinct().toList();
        }
    }

    private PlateSum() {}

    /**
     * A container.
     *
     * @param first its first plate as a file of its own, for slicer, printer and heights
     */
    static PrintFile of(PrintFile first, List<Plate> plates, List<ReadWarning> warnings) {
        PrintAmounts sum = PrintAmounts.sum(plates.stream().map(Plate::amounts).toList());
        List<ReadWarning> all = new ArrayList<>(warnings);
        List<Thumbnail> pictures =
                plates.stream().flatMap(plate -> plate.thumbnails().stream()).toList();
        return new PrintFile(
                first.slicer(),
                first.slicerVersion(),
                first.printerModel(),
                first.layerHeightMm(),
                first.firstLayerHeightMm(),
                first.nozzleDiametersMm(),
                first.nozzleTemperaturesCelsius(),
                first.firstLayerNozzleTemperaturesCelsius(),
                first.bedTemperatureCelsius(),
                plates.size() == 1 ? sum : withFilaments(sum, agreed(sum.filaments(), plates, all)),
                plates,
                pictures,
                all);
    }

    /** A slot may hold another filament on another plate: then what it is belongs to the plates and not to the whole. */
    private static List<FilamentUse> agreed(List<FilamentUse> sums, List<Plate> plates, List<ReadWarning> warnings) {
        List<FilamentUse> agreed = new ArrayList<>();
        for (FilamentUse sum : sums) {
            List<FilamentUse> uses = plates.stream()
                    .flatMap(plate -> plate.amounts().filaments().stream())
                    .filter(use -> use.index() == sum.index())
                    .toList();
            FilamentUseBuilder known = sum.toBuilder();
            TRAITS.forEach(trait -> trait.agree(uses, known));
            agreed.add(known.build());
            if (TRAITS.stream().anyMatch(trait -> trait.differs(uses))) {
                warnings.add(new ReadWarning("plates_differ", Texts.of("warning.plates_differ", sum.index() + 1)));
            }
        }
        return agreed;
    }

    private static BigDecimal comparable(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static PrintAmounts withFilaments(PrintAmounts sum, List<FilamentUse> filaments) {
        return new PrintAmounts(
                sum.printTime(),
                filaments,
                sum.totalWeight(),
                sum.totalLengthMm(),
                sum.totalWaste(),
                sum.totalCost(),
                sum.objects(),
                sum.objectCount(),
                sum.layerCount());
    }
}
