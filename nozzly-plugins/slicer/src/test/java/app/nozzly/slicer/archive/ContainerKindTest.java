package app.nozzly.slicer.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an archive holds. */
class ContainerKindTest {

    private static final String PLATE = "<config><plate><metadata key='prediction' value='60'/></plate></config>";

    private static ZipArchive of(String... names) throws IOException {
        return Archives.of(Stream.of(names).collect(Collectors.toMap(Function.identity(), name -> "x")));
    }

    private static void assertKind(ContainerKind kind, String... names) throws IOException {
        assertEquals(kind, ContainerKind.of(of(names)));
    }

    @Test
    void projects() throws IOException {
        assertKind(ContainerKind.SLICED_3MF, "Metadata/plate_3.gcode", "3D/3dmodel.model");
        assertKind(ContainerKind.UNSLICED_3MF, "3D/3dmodel.model", "Metadata/Slic3r_PE.config");
        assertKind(ContainerKind.UNSLICED_3MF, "3D/Other.model", "readme.gcode");
        assertEquals(ContainerKind.SLICED_3MF, ContainerKind.of(Archives.of(Map.of(ThreeMf.SLICE_INFO, PLATE))));
        assertEquals(
                ContainerKind.UNSLICED_3MF,
                ContainerKind.of(Archives.of(Map.of(ThreeMf.SLICE_INFO, "<config><plate/></config>"))));
    }

    @Test
    void packedGcode() throws IOException {
        assertKind(ContainerKind.UFP, "/3D/model.gcode", "/Metadata/thumbnail.png");
        assertKind(ContainerKind.ZIPPED_GCODE, "Bracket.GCODE", "__MACOSX/._Bracket.GCODE", "readme.txt", "._b.gcode");
        assertKind(ContainerKind.SEVERAL_GCODES, "a.gcode", "b/c.gco");
        assertEquals(
                "a.bgcode",
                ContainerKind.onlyGcode(of("a.bgcode", "b.txt")).orElseThrow().name());
        assertEquals(
                "3D/model.gcode",
                ContainerKind.onlyGcode(of("/3D/model.gcode", "b.gcode"))
                        .orElseThrow()
                        .name());
        assertEquals(Optional.empty(), ContainerKind.onlyGcode(of("a.gcode", "b.gcode")));
        assertEquals(Optional.empty(), ContainerKind.onlyGcode(of("a.txt")));
    }

    @Test
    void others() throws IOException {
        assertKind(ContainerKind.OFFICE_DOCUMENT, "[Content_Types].xml", "word/document.xml");
        assertKind(ContainerKind.OFFICE_DOCUMENT, "mimetype", "content.xml");
        assertKind(ContainerKind.OTHER_ZIP, "photo.jpg", "inner.zip");
        assertKind(ContainerKind.OTHER_ZIP);
    }

    @Test
    void whatIsNoPrintFileIsRefusedByName() {
        Map<ContainerKind, String> codes = Map.of(
                ContainerKind.UNSLICED_3MF, UnreadableFileException.NOT_SLICED,
                ContainerKind.SEVERAL_GCODES, UnreadableFileException.UNSUPPORTED,
                ContainerKind.OFFICE_DOCUMENT, UnreadableFileException.UNKNOWN,
                ContainerKind.OTHER_ZIP, UnreadableFileException.UNKNOWN);
        for (ContainerKind kind : ContainerKind.values()) {
            Optional<UnreadableFileException> refusal = kind.refusal("folder/my.zip");
            assertEquals(Optional.ofNullable(codes.get(kind)), refusal.map(UnreadableFileException::code));
            assertTrue(refusal.stream().allMatch(text -> text.getMessage().startsWith("my.zip ")));
        }
    }
}
