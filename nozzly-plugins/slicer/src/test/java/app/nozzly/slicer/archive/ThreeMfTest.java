package app.nozzly.slicer.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small files of a project. */
class ThreeMfTest {

    @Test
    void nothingIsThereInAnEmptyArchive() throws IOException {
        ThreeMf empty = new ThreeMf(Archives.open(RawZip.of()));
        assertEquals(Optional.empty(), empty.sliceInfo());
        assertEquals(Optional.empty(), empty.plateJson(1));
        assertEquals(Optional.empty(), empty.platePicture(1));
        assertEquals(Optional.empty(), empty.application());
        assertEquals(Map.of(), empty.plateNames());
        assertEquals(Map.of(), empty.plateGcodes());
    }

    @Test
    void objectsAndSlotsOfAPlate() throws IOException {
        String json = """
            {"bbox_objects":[{"id":7,"name":"dir/Cube"},{"id":8,"name":"Cube"},{"id":1000,"name":"wipe_tower"},
            {"id":1001,"name":"wipe_tower"},{"id":9},{"name":5},7],
            "filament_ids":[0,3,-1,1.5,"2",900],"filament_colors":["#00ae42","odd"]}\
            """;
        PlateJson plate =
                Archives.threeMf("Metadata/plate_12.json", json).plateJson(12).orElseThrow();
        assertEquals(List.of("Cube", "Cube", "wipe_tower", "5"), plate.objectNames());
        assertEquals(List.of(0, 3, 2), plate.filamentSlots());
        assertEquals(List.of("#00AE42"), plate.filamentColors());
        assertEquals(
                new PlateJson(List.of(), List.of(), List.of()),
                Archives.threeMf("Metadata/plate_1.json", "[1]").plateJson(1).orElseThrow());
    }

    @Test
    void platesHaveNames() throws IOException {
        String xml = """
            <config><object id="2"><metadata key="plater_name" value="no"/></object>
            <plate><metadata key="plater_id" value="2"/><metadata key="plater_name" value="Lids"/>
            <model_instance><metadata key="plater_name" value="no"/></model_instance></plate>
            <plate><metadata key="plater_name" value="Boxes"/><metadata key="plater_id" value="11"/></plate>
            <plate><metadata key="plater_id" value="1"/><metadata key="plater_name" value=""/></plate></config>\
            """;
        assertEquals(
                Map.of(2, "Lids", 11, "Boxes"),
                Archives.threeMf("Metadata/model_settings.config", xml).plateNames());
    }

    @Test
    void gcodesAreFoundByNumber() throws IOException {
        ThreeMf project = new ThreeMf(Archives.of(Map.of(
                "Metadata/plate_10.gcode", "a",
                "Metadata/plate_9.gcode", "b",
                "Metadata/plate_x.gcode", "c",
                "Metadata/plate_9.gcode.md5", "92EB5FFEE6AE2FEC3AD71C777531578F\n",
                "Metadata/plate_10.gcode.md5", "none",
                "Metadata/plate_9.png", "p")));
        assertEquals("[9, 10]", project.plateGcodes().keySet().toString());
        assertEquals(
                Optional.of("92eb5ffee6ae2fec3ad71c777531578f"),
                project.statedMd5(project.plateGcodes().get(9)));
        assertEquals(Optional.empty(), project.statedMd5(project.plateGcodes().get(10)));
        assertEquals(
                "Metadata/plate_9.png", project.platePicture(9).orElseThrow().name());
        assertEquals(Optional.empty(), project.statedMd5(project.platePicture(9).orElseThrow()));
    }
}
