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
        byte[] note = "filament-note PLA 12.5 g\n".getBytes(StandardCharsets.UTF_8);
        return List.of(new SampleFile(
                PrintFileSource.of("bracket.note", note),
                "filament-note",
                Optional.empty(),
                List.of(Optional.of(new BigDecimal("12.50")))));
    }
}
// end::contract[]
