package app.nozzly.host.printfiles;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.FilamentUseBuilder;
import app.nozzly.plugin.printfile.PixelSize;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.plugin.printfile.ThumbnailFormat;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a reader would give for a container of two plates, made by hand. Plate 1: 100 s, 10 g of orange PLA of which 0.5 g are purge, and 5 g of black.
 * Plate 3, "Lids": 50 s, 2.5 g of orange, and white PETG of which only a length is known. Together 12.5 g of orange. Stateless.
 */
final class StoryFile {

    static final String NAME = "box_set.gcode.3mf";

    private StoryFile() {}

    static PrintFile twoPlates() {
        return of(plate1(), plate3(orange("2.5").build()));
    }

    /** The same, but on plate 3 slot 1 holds black PLA. */
    static PrintFile changedFilament() {
        return of(plate1(), plate3(black(0, "2.5")));
    }

    private static PrintFile of(Plate first, Plate second) {
        FilamentUse sum = orange("12.5")
                .cost(Optional.of(Figure.derived(new BigDecimal("0.25"))))
                .build();
        return PrintFile.builder()
                .slicer(Optional.of("OrcaSlicer"))
                .slicerVersion(Optional.of("2.3.0"))
                .layerHeightMm(Optional.of(Figure.stated(new BigDecimal("0.20"))))
                .nozzleDiametersMm(List.of(new BigDecimal("0.4"), new BigDecimal("0.60")))
                .nozzleTemperaturesCelsius(numbers("220", "220", "250"))
                .firstLayerNozzleTemperaturesCelsius(numbers("225"))
                .bedTemperatureCelsius(Optional.of(Figure.stated(new BigDecimal("60"))))
                .amounts(PrintAmounts.builder()
                        .printTime(Optional.of(Figure.derived(PrintTime.ofSeconds(150))))
                        .filaments(List.of(sum, black(1, "5"), white()))
                        .totalWeight(Optional.of(Figure.derived(Grams.of("17.5"))))
                        .totalCost(Optional.of(Figure.derived(new BigDecimal("0.4"))))
                        .objects(List.of(new PrintedObject("Box", 2), new PrintedObject("Lid", 2)))
                        .objectCount(OptionalInt.of(4))
                        .build())
                .plates(List.of(first, second))
                .thumbnails(List.of(png(), qoi()))
                .warnings(List.of(new ReadWarning("truncated", "the file ends in the middle of a line")))
                .build();
    }

    private static Plate plate1() {
        PrintAmounts amounts = PrintAmounts.builder()
                .printTime(Optional.of(Figure.stated(PrintTime.ofSeconds(100))))
                .filaments(List.of(
                        orange("10")
                                .waste(Optional.of(Figure.measured(Grams.of("0.5"))))
                                .build(),
                        black(1, "5")))
                .totalWeight(Optional.of(Figure.stated(Grams.of("15"))))
                .totalWaste(Optional.of(Figure.measured(Grams.of("0.5"))))
                .objects(List.of(new PrintedObject("Box", 2)))
                .layerCount(OptionalInt.of(120))
                .build();
        return new Plate(1, Optional.empty(), amounts, List.of(qoi()));
    }

    private static Plate plate3(FilamentUse first) {
        PrintAmounts amounts = PrintAmounts.builder()
                .printTime(Optional.of(Figure.stated(PrintTime.ofSeconds(50))))
                .filaments(List.of(first, white()))
                .totalWeight(Optional.of(Figure.stated(Grams.of("2.5"))))
                .objects(List.of(new PrintedObject("Lid", 2)))
                .build();
        return new Plate(3, Optional.of("Lids"), amounts, List.of());
    }

    private static FilamentUseBuilder orange(String grams) {
        return FilamentUse.builder(0)
                .type(Optional.of("PLA"))
                .brand(Optional.of("Ember"))
                .colorHex(Optional.of("#FF8000"))
                .weight(Optional.of(Figure.stated(Grams.of(grams))));
    }

    private static FilamentUse black(int slot, String grams) {
        return FilamentUse.builder(slot)
                .type(Optional.of("PLA"))
                .colorHex(Optional.of("#101010"))
                .weight(Optional.of(Figure.derived(Grams.of(grams))))
                .build();
    }

    private static FilamentUse white() {
        return FilamentUse.builder(2)
                .type(Optional.of("PETG"))
                .colorHex(Optional.of("#F4F5F0"))
                .lengthMm(Optional.of(Figure.measured(new BigDecimal("1000"))))
                .build();
    }

    private static Thumbnail png() {
        return Thumbnail.of(new PixelSize(8, 6), ThumbnailFormat.PNG, GcodeFile.image("PNG", 8, 6));
    }

    private static Thumbnail qoi() {
        int[] pixels = new int[64 * 48];
        Arrays.setAll(pixels, at -> at / 64 < 24 ? 0xFF8000FF : 0x101010FF);
        return Thumbnail.of(new PixelSize(64, 48), ThumbnailFormat.QOI, QoiImage.of(64, 48, pixels));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }
}
