package app.nozzly.slicer.archive;

import static app.nozzly.slicer.archive.Archives.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that is broken or means harm is refused before it costs anything. */
class HostileXmlTest {

    private static void read(String xml) throws IOException {
        byte[] bytes = RawZip.of(RawZip.Part.stored(ThreeMf.SLICE_INFO, xml));
        new ThreeMf(Archives.open(bytes)).sliceInfo();
    }

    private static String damaged(String xml) {
        return refused(UnreadableFileException.DAMAGED, () -> read(xml)).getMessage();
    }

    private static String tooLarge(String xml) {
        return refused(UnreadableFileException.TOO_LARGE, () -> read(xml)).getMessage();
    }

    private static void assertContains(String part, String text) {
        Assertions.assertTrue(text.contains(part), text);
    }

    @Test
    void aDocumentTypeIsRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "42");
        assertContains("document type", damaged("<!DOCTYPE config><config/>"));
        assertContains(
                "document type",
                damaged("<!DOCTYPE c [<!ENTITY a SYSTEM '" + secret.toUri()
                        + "'>]><config><plate>&a;</plate></config>"));
        assertContains("document type", damaged("<!DOCTYPE c SYSTEM 'http://localhost:1/x.dtd'><config/>"));
        assertContains("document type", damaged("<!DOCTYPE c [" + billionLaughs() + "]><config>&l9;</config>"));
    }

    private static String billionLaughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return entities.toString();
    }

    @Test
    void entitiesOfNobodyAreRefused() {
        damaged("<config>&nobody;</config>");
        damaged("<config><plate><metadata key='&nobody;'/></plate></config>");
    }

    @Test
    void depthAndNumbersHaveLimits() {
        assertContains("deeper than 32", tooLarge("<a>".repeat(10_000)));
        assertContains("elements", tooLarge("<config>" + "<a/>".repeat(100_001) + "</config>"));
        StringBuilder attributes = new StringBuilder("<config");
        for (int i = 0; i < 65; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertContains("64 attributes", tooLarge(attributes + "/>"));
    }

    @Test
    void endlessTagsAndTextsAreNotHeld() {
        assertContains("65536 characters", tooLarge("<config a='" + "x".repeat(200_000) + "'/>"));
        assertContains("65536 characters", tooLarge("<config>" + "x".repeat(200_000) + "</config>"));
        assertContains("65536 characters", tooLarge("<!--" + "x".repeat(200_000) + "--><config/>"));
        damaged("<" + "x".repeat(200_000) + "/>");
        assertContains("4194304 characters", tooLarge("<config>" + "<!-- -->".repeat(600_000) + "</config>"));
    }

    @Test
    void brokenDocumentsAreRefused() {
        for (String xml : List.of(
                "",
                "<config>",
                "<config></plate>",
                "<config/><config/>",
                "text",
                "<config a=1/>",
                "<config a='1' a='2'/>",
                "<config>&#0;</config>",
                "<?xml version='9'?><config/>",
                "<config/>rest")) {
            damaged(xml);
        }
    }

    @Test
    void onlyTheBeginningOfAModelIsRead() throws IOException {
        String model = "<model><metadata name='Application'>Slicer-1.0</metadata><resources>";
        assertEquals(Optional.of("Slicer-1.0"), application(model + "<mesh/>".repeat(1_000_000)));
        assertEquals(Optional.empty(), application("<model><resources/></model>"));
        assertEquals(Optional.empty(), application("<model>" + "<x/>".repeat(50_000)));
        assertEquals(Optional.empty(), application("<model><metadata name='Description'>" + "x".repeat(300_000)));
        refused(UnreadableFileException.DAMAGED, () -> application("<!DOCTYPE model><model/>"));
        refused(
                UnreadableFileException.DAMAGED,
                () -> application("<model><metadata name='Application'><b/></metadata>"));
    }

    private static Optional<String> application(String model) throws IOException {
        byte[] bytes = RawZip.of(RawZip.Part.stored(ThreeMf.MODEL, model));
        return new ThreeMf(Archives.open(bytes)).application();
    }

    @Test
    void aFailingStorageIsNoBrokenDocument() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        XmlDocument document = XmlDocument.whole(new Refusals(Archives.NAME, Texts::of), "x");
        IOException failure = Assertions.assertThrows(IOException.class, () -> SliceInfoReader.read(failing, document));
        assertEquals("disk", failure.getMessage());
    }

    @Test
    void aWrongChecksumOfADocumentIsNoticed() {
        byte[] xml = "<config/>".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = RawZip.of(RawZip.Part.stored(ThreeMf.SLICE_INFO, xml).crc(7));
        assertContains(
                "checksum",
                refused(UnreadableFileException.DAMAGED, () -> new ThreeMf(Archives.open(bytes)).sliceInfo())
                        .getMessage());
    }
}
