package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code slice_info.config}. What it does not know is passed over. */
final class SliceInfoReader {

    private final XmlElements xml;
    private final Map<String, String> headerItems = new LinkedHashMap<>();
    private final List<SlicePlateDraft> plates = new ArrayList<>();

    private SliceInfoReader(XmlElements xml) {
        this.xml = xml;
    }

    static SliceInfo read(InputStream bytes, XmlDocument document) throws IOException {
        SliceInfoReader reader = new SliceInfoReader(new XmlElements(bytes, document));
        while (reader.xml.next()) {
            reader.element();
        }
        return reader.info();
    }

    private SliceInfo info() {
        List<SlicePlate> sorted = plates.stream()
                .map(SlicePlateDraft::plate)
                .sorted(Comparator.comparingInt(SlicePlate::number))
                .toList();
        return new SliceInfo(headerItems, sorted);
    }

    private void element() {
        if (xml.isAt("config", "header", "header_item")) {
            headerItems.put(attribute("key"), attribute("value"));
        } else if (xml.isAt("config", "plate")) {
            plates.add(new SlicePlateDraft(plates.size() + 1));
        } else if (xml.isAt("config", "plate", "metadata")) {
            plate().metadata(attribute("key"), attribute("value"));
        } else if (xml.isAt("config", "plate", "object")) {
            plate().object(attribute("name"), Boolean.parseBoolean(attribute("skipped")));
        } else if (xml.isAt("config", "plate", "filament")) {
            filament();
        }
    }

    private void filament() {
        Optional<Integer> slot = SlicePlateDraft.slot(attribute("id"));
        slot.ifPresent(known -> plate().filament(new SliceFilament(
                known,
                Labels.of(attribute("type")),
                Colors.hex(attribute("color")),
                Figures.amount(attribute("used_m")),
                Figures.amount(attribute("used_g")))));
    }

    private SlicePlateDraft plate() {
        return plates.get(plates.size() - 1);
    }

    private String attribute(String name) {
        return xml.attribute(name).orElse("");
    }
}
