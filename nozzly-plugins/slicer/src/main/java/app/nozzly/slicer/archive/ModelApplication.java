package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads which program wrote a model from its beginning. */
final class ModelApplication {

    private ModelApplication() {}

    static Optional<String> read(InputStream bytes, XmlDocument document) throws IOException {
        XmlElements xml = new XmlElements(bytes, document);
        while (xml.next() && !xml.isAt("model", "resources") && !xml.isAt("model", "build")) {
            boolean application =
                    xml.isAt("model", "metadata") && xml.attribute("name").equals(Optional.of("Application"));
            if (application) {
                return Labels.of(xml.text());
            }
        }
        return Optional.empty();
    }
}
