package app.nozzly.slicer.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures of plates; what is no sensible figure is not stated. */
class SliceInfoTest {

    static final String SAMPLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <config>
              <header>
                <header_item key="X-BBL-Client-Type" value="slicer"/>
                <header_item key="X-BBL-Client-Version" value="02.04.00.70"/>
              </header>
              <plate>
                <metadata key="index" value="10"/>
                <metadata key="printer_model_id" value="C12"/>
                <metadata key="nozzle_diameters" value="0.4,0.6"/>
                <metadata key="prediction" value="600"/>
                <metadata key="weight" value="3.5"/>
                <metadata key="support_used" value="true"/>
                <metadata key="from_tomorrow" value="9"/>
                <object identify_id="1" name="Bracket &amp; lid" skipped="false" />
                <object identify_id="2" name="Spare" skipped="true" />
                <filament id="1" type="PLA" color="#808080" used_m="0.50" used_g="1.50" group_id="0"/>
                <filament id="3" type="PETG" color="0080ffcc" used_m="0.75" used_g="2.00"/>
                <layer_filament_lists><layer_filament_list filament_list="0"/></layer_filament_lists>
              </plate>
              <plate>
                <metadata key="index" value="9"/>
              </plate>
            </config>
            """;

    private static SliceInfo read(String xml) throws IOException {
        return Archives.threeMf(ThreeMf.SLICE_INFO, xml).sliceInfo().orElseThrow();
    }

    private static SlicePlate plate(String inside) throws IOException {
        return read("<config><plate>" + inside + "</plate></config>").plates().get(0);
    }

    @Test
    void platesAreSortedAsNumbers() throws IOException {
        SliceInfo info = read(SAMPLE);
        assertEquals(
                List.of(9, 10), info.plates().stream().map(SlicePlate::number).toList());
        assertEquals(Optional.of("02.04.00.70"), info.clientVersion());
        assertTrue(info.sliced());
        assertEquals(Optional.empty(), info.plate(9).orElseThrow().predictionSeconds());
        assertEquals(Optional.empty(), info.plate(1));
    }

    @Test
    void aPlateSaysWhatItNeeds() throws IOException {
        SlicePlate plate = read(SAMPLE).plate(10).orElseThrow();
        assertEquals(Optional.of("C12"), plate.printerModelId());
        assertEquals(Optional.of("Bambu Lab P1S"), plate.printerModel());
        assertEquals(List.of(new BigDecimal("0.4"), new BigDecimal("0.6")), plate.nozzleDiametersMm());
        assertEquals(Optional.of(new BigDecimal("600")), plate.predictionSeconds());
        assertEquals(Optional.of(new BigDecimal("3.5")), plate.weightGrams());
        assertEquals(Optional.of(true), plate.supportUsed());
        assertEquals(List.of(new SliceObject("Bracket & lid", false), new SliceObject("Spare", true)), plate.objects());
        assertEquals(
                List.of(filament(0, "PLA", "#808080", "0.50", "1.50"), filament(2, "PETG", "#0080FF", "0.75", "2.00")),
                plate.filaments());
    }

    private static SliceFilament filament(int slot, String type, String color, String metres, String grams) {
        return new SliceFilament(
                slot,
                Optional.of(type),
                Optional.of(color),
                Optional.of(new BigDecimal(metres)),
                Optional.of(new BigDecimal(grams)));
    }

    @Test
    void anObjectKeepsANameThatLooksLikeAPlaceholder() throws IOException {
        SlicePlate plate = plate("<object name='#1#'/><object name='nil'/><filament id='1' type='nil'/>");
        assertEquals(List.of(new SliceObject("#1#", false), new SliceObject("nil", false)), plate.objects());
        assertEquals(Optional.empty(), plate.filaments().get(0).type());
    }

    @Test
    void aHeaderAloneIsNotSliced() throws IOException {
        SliceInfo info = read("<config><header><header_item key='X-BBL-Client-Version' value=''/></header></config>");
        assertEquals(List.of(), info.plates());
        assertEquals(Optional.empty(), info.clientVersion());
        assertFalse(info.sliced());
    }

    @Test
    void whatIsNoFigureIsNotStated() throws IOException {
        for (String odd :
                List.of("nan", "inf", "-1", "1e300", "porkchop", "", "1e-40", "9".repeat(40), "1 2", "0x10")) {
            SlicePlate plate = plate("<metadata key='weight' value='" + odd + "'/><metadata key='prediction' value='"
                    + odd + "'/><filament id='1' used_g='" + odd + "'/>");
            assertEquals(Optional.empty(), plate.weightGrams(), odd);
            assertEquals(Optional.empty(), plate.predictionSeconds(), odd);
            assertEquals(Optional.empty(), plate.filaments().get(0).usedGrams(), odd);
        }
        assertEquals(
                Optional.of(new BigDecimal("10.44")),
                plate("<metadata key='weight' value='10,44'/>").weightGrams());
        assertEquals(
                Optional.of(new BigDecimal("1200")),
                plate("<metadata key='weight' value='1.2e3'/>").weightGrams());
    }

    @Test
    void oddNumbersOfPlatesAndSlots() throws IOException {
        assertEquals(1, plate("").number());
        assertEquals(1, plate("<metadata key='index' value='0'/>").number());
        assertEquals(1, plate("<metadata key='index' value='-7'/>").number());
        assertEquals(
                List.of(255),
                plate("<filament id='0'/><filament id='257'/><filament id='x'/><filament/><filament id='256'/>")
                        .filaments()
                        .stream()
                        .map(SliceFilament::slot)
                        .toList());
        assertEquals(
                Optional.empty(),
                plate("<metadata key='support_used' value='maybe'/>").supportUsed());
        assertEquals(
                Optional.empty(),
                plate("<metadata key='printer_model_id' value='Z9'/>").printerModel());
    }

    @Test
    void namesAreLabels() throws IOException {
        assertEquals(
                List.of(new SliceObject("cube.stl", false), new SliceObject("a\uFFFDb", false)),
                plate("<object name='C:\\Users\\x\\cube.stl'/><object name=''/><object name='a\u0001b'/>")
                        .objects());
    }

    @Test
    void elementsAtAnotherPlaceSayNothing() throws IOException {
        assertEquals(
                List.of(),
                plate("<other><object name='x'/><filament id='1'/></other>").objects());
        assertEquals(List.of(), read("<other><plate/></other>").plates());
    }

    @Test
    void latin1AndByteOrderMarksDoNotCostTheFigures() throws IOException {
        String xml = "<config><plate><metadata key='weight' value='2'/><object name='W\u00FCrfel'/></plate></config>";
        byte[] bytes = RawZip.of(RawZip.Part.stored(ThreeMf.SLICE_INFO, xml.getBytes(StandardCharsets.ISO_8859_1)));
        SlicePlate plate = new ThreeMf(Archives.open(bytes))
                .sliceInfo()
                .orElseThrow()
                .plates()
                .get(0);
        assertEquals(Optional.of(new BigDecimal("2")), plate.weightGrams());
        assertEquals("W\uFFFDrfel", plate.objects().get(0).name());
        assertEquals(
                2,
                read("\uFEFF" + SAMPLE.stripLeading().substring(SAMPLE.indexOf('\n') + 1))
                        .plates()
                        .size());
    }
}
