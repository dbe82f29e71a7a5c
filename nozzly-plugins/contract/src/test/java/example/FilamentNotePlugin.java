package example;

import app.nozzly.plugin.NozzlyPlugin;
import app.nozzly.plugin.PluginContext;
import app.nozzly.plugin.PluginSettings;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.SlicerReaderFactory;
import java.util.List;
import java.util.Set;

// tag::plugin[]
public final class FilamentNotePlugin implements NozzlyPlugin {

    @Override
    public List<SlicerReaderFactory> slicerReaders() {
        return List.of(new Factory());
    }

    private static final class Factory implements SlicerReaderFactory {

        @Override
        public String name() {
            return "filament-notes";
        }

        @Override
        public Set<String> capabilities() {
            return Set.of(SEVERAL_FILAMENTS);
        }

        @Override
        public SlicerReader create(PluginSettings settings, PluginContext context) {
            return new FilamentNoteReader();
        }
    }
}
// end::plugin[]
