package app.nozzly.slicer.archive;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the elements of an XML document: no document type, no entities but the five of XML itself, and limits on everything. */
final class XmlElements {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int MOST_ATTRIBUTES = 64;

    private final XmlDocument document;
    private final XmlText text;
    private final XMLStreamReader reader;
    private final List<String> path = new ArrayList<>();
    private int elements;

    XmlElements(InputStream bytes, XmlDocument document) throws IOException {
        this.document = document;
        this.text = new XmlText(bytes, document);
        this.reader = guarded(() -> factory().createXMLStreamReader(text));
    }

    /** The JDK's own, whatever else is on the class path, with nothing that reads another file. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Moves to the next element; false at the end. */
    boolean next() throws IOException {
        try {
            return guarded(this::advance);
        } catch (UnreadableFileException refused) {
            if (text.cut()) {
                return false;
            }
            throw refused;
        }
    }

    private boolean advance() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> path.remove(path.size() - 1);
                case XMLStreamConstants.DTD -> throw document.damaged("xml.document_type");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw document.damaged("xml.entity");
                default -> {
                    // texts, comments and instructions say nothing here
                }
            }
        }
        return false;
    }

    private void enter() {
        elements++;
        path.add(reader.getLocalName());
        refuseAbove(path.size(), DEEPEST, "xml.deep");
        refuseAbove(elements, MOST_ELEMENTS, "xml.elements");
        refuseAbove(reader.getAttributeCount(), MOST_ATTRIBUTES, "xml.attributes");
    }

    private void refuseAbove(int count, int limit, String key) {
        if (count > limit) {
            throw document.tooLarge(key, limit);
        }
    }

    /** Whether the element is the one at this place, outermost first. */
    boolean isAt(String... names) {
        return path.equals(List.of(names));
    }

    /** An attribute of the element. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** The text inside the element, which has no elements of its own; the walk goes on behind it. */
    String text() throws IOException {
        String inside = guarded(reader::getElementText);
        path.remove(path.size() - 1);
        return inside;
    }

    @FunctionalInterface
    private interface Step<T> {

        T take() throws XMLStreamException;
    }

    /** A parser may fail on a broken document with more than its own exception. */
    private <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (PluginException refused) {
            throw refused;
        } catch (XMLStreamException failure) {
            if (failure.getNestedException() instanceof IOException storage) {
                throw storage;
            }
            throw document.damaged("xml.broken");
        } catch (RuntimeException failure) {
            throw document.damaged("xml.broken");
        }
    }
}
