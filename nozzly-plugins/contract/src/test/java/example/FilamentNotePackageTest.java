package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.plugin.contract.PluginPackageContract;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.runtime.PluginRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Packs the compiled example by hand and runs it as a host would. */
@Tag("slow")
class FilamentNotePackageTest extends PluginPackageContract {

    private static final String CLASSES = "example/";

    @TempDir
    static Path built;

    @Override
    protected Path builtPackage() {
        Path zip = built.resolve("filament-note.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(
                    out,
                    "plugin.properties",
                    "plugin.id=filament-note\nplugin.version=1.0.0\nplugin.requires=>=1.0.0 & <2.0.0\n"
                            .getBytes(StandardCharsets.UTF_8));
            add(
                    out,
                    "classes/META-INF/services/app.nozzly.plugin.NozzlyPlugin",
                    FilamentNotePlugin.class.getName().getBytes(StandardCharsets.UTF_8));
            for (Path file : exampleClasses()) {
                add(out, "classes/example/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return zip;
    }

    private static List<Path> exampleClasses() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/test-classes").resolve(CLASSES))) {
            return files.filter(file -> file.getFileName().toString().matches("FilamentNote(Plugin|Reader).*"))
                    .toList();
        }
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    @Override
    protected String pluginId() {
        return "filament-note";
    }

    @Override
    protected List<String> extensions() {
        return List.of("slicer-reader/filament-notes");
    }

    @Override
    protected void use(PluginRuntime runtime) {
        byte[] note = "filament-note\nPLA 12.5 g\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Optional.of("filament-note"),
                runtime.slicerReaders().read(PrintFileSource.of("a.note", note)).slicer());
    }
}
