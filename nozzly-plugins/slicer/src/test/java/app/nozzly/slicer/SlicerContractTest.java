package app.nozzly.slicer;

import app.nozzly.plugin.contract.SampleFile;
import app.nozzly.plugin.contract.SlicerReaderContract;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class SlicerContractTest extends SlicerReaderContract {

    @Override
    protected SlicerReaderFactory factory() {
        return new SlicerPlugin().slicerReaders().get(0);
    }

    @Override
    protected List<SampleFile> samples() {
        return List.of(
                sample("a.gcode", Samples.PRUSA, "PrusaSlicer", "3723", "2.98", "1.53"),
                sample("b.gcode", Samples.ORCA, "OrcaSlicer", "86404", "11.37"),
                sample("c.gcode", Samples.BAMBU, "BambuStudio", "2352", "2.93", "1.19"),
                sample("d.gcode", Samples.CURA, "Cura", "3608", "", ""),
                sample("e.gcode", Samples.SIMPLIFY3D, "Simplify3D", "3900", "3.71"),
                sample("f.gcode", Samples.IDEAMAKER, "ideaMaker", "744", "1.26"),
                sample("g.gcode", Samples.KISSLICER, "KISSlicer", "476.4", ""),
                sample("h.gcode.3mf", Containers.zip(Containers.project()), "BambuStudio", "2413", "3.17", "1.19"),
                sample("i.bgcode", Containers.bgcode(), "PrusaSlicer", "3723", "2.98", "1.53"),
                sample(
                        "prusa-tower.gcode",
                        SlicedFixturesTest.text("prusa-tower.gcode"),
                        "PrusaSlicer",
                        "202",
                        "0.43",
                        "0.75"),
                sample("cura-two.gcode", SlicedFixturesTest.text("cura-two.gcode"), "Cura", "60.269", "", ""));
    }

    private static SampleFile sample(String name, String text, String slicer, String seconds, String... grams) {
        return sample(name, Containers.text(text), slicer, seconds, grams);
    }

    private static SampleFile sample(String name, byte[] bytes, String slicer, String seconds, String... grams) {
        return new SampleFile(
                PrintFileSource.of(name, bytes),
                slicer,
                Optional.of(new BigDecimal(seconds)),
                Arrays.stream(grams)
                        .map(value -> Optional.of(value)
                                .filter(known -> !known.isEmpty())
                                .map(BigDecimal::new))
                        .toList());
    }

    @Override
    protected List<PrintFileSource> refused() {
        return List.of(
                Samples.source("x.gcode", "GCDE\u0001"),
                Samples.source("x.3mf", "PK\u0003\u0004"),
                Samples.source("x.gx", "xgcode 1.0\n"));
    }
}
