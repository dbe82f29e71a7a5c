package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.plugin.contract.PluginPackageContract;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class SlicerPackageIT extends PluginPackageContract {

    @Override
    protected Path builtPackage() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("nozzly-slicer-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    protected String pluginId() {
        return "slicer";
    }

    @Override
    protected List<String> extensions() {
        return List.of("slicer-reader/print-files");
    }

    @Override
    protected void use(PluginRuntime runtime) {
        assertEquals(
                Optional.of("PrusaSlicer"),
                runtime.slicerReaders()
                        .read(Samples.source("a.gcode", Samples.PRUSA))
                        .slicer());
        NozzlyException refused = assertThrows(
                NozzlyException.class,
                () -> runtime.slicerReaders().read(Samples.source("a.gcode", "GCDE\u0001\u0000")));
        assertEquals("file_damaged", refused.code().code());
        assertEquals(ErrorCategory.INVALID_INPUT, refused.code().category());
        NozzlyException empty = assertThrows(
                NozzlyException.class, () -> runtime.slicerReaders().read(Samples.source("a.gcode", "")));
        assertEquals("file_empty", empty.code().code());
    }
}
