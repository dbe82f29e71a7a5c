package example;

import app.nozzly.plugin.contract.SampleFile;
import app.nozzly.plugin.contract.SlicerReaderContract;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

// tag::contract[]
class FilamentNoteContractTest extends SlicerReaderContract {

    @Override
    protected SlicerReaderFactory factory() {
        return new FilamentNotePlugin().slicerReaders().get(0);
    }

    @Override
    protected List<SampleFile> samples() {
        Optional<BigDecimal> unknown = Optional.empty();
        return List.of(
                sample("filament-note\nPLA 12.5 g\n", unknown, grams("12.50")),
                sample(
                        "filament-note 3600 s\nPLA 12.5 g\nPETG 2 cm3 of 1.27\nPLA unknown\nPLA 0 g\n",
                        Optional.of(new BigDecimal(3600)),
                        grams("12.50"),
                        grams("2.54"),
                        unknown,
                        unknown));
    }

    @SafeVarargs
    private static SampleFile sample(String note, Optional<BigDecimal> seconds, Optional<BigDecimal>... grams) {
        PrintFileSource source = PrintFileSource.of("bracket.note", note.getBytes(StandardCharsets.UTF_8));
        return new SampleFile(source, "filament-note", seconds, List.of(grams));
    }

    private static Optional<BigDecimal> grams(String grams) {
        return Optional.of(new BigDecimal(grams));
    }
}
// end::contract[]
