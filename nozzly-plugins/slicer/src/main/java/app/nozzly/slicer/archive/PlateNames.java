package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the names of plates from {@code model_settings.config}. */
final class PlateNames {

    private PlateNames() {}

    static SortedMap<Integer, String> read(InputStream bytes, XmlDocument document) throws IOException {
        XmlElements xml = new XmlElements(bytes, document);
        SortedMap<Integer, String> names = new TreeMap<>();
        Optional<Integer> number = Optional.empty();
        Optional<String> name = Optional.empty();
        while (xml.next()) {
            if (xml.isAt("config", "plate")) {
                number = Optional.empty();
                name = Optional.empty();
            } else if (xml.isAt("config", "plate", "metadata")) {
                String value = xml.attribute("value").orElse("");
                String key = xml.attribute("key").orElse("");
                number = key.equals("plater_id") ? Figures.whole(value, SlicePlateDraft.LARGEST_PLATE) : number;
                name = key.equals("plater_name") ? Labels.name(value) : name;
            }
            if (number.isPresent() && name.isPresent()) {
                names.put(number.get(), name.get());
            }
        }
        return names;
    }
}
