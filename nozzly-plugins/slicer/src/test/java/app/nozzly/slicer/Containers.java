package app.nozzly.slicer;

import app.nozzly.slicer.bgcode.BgcodeWriter;
import app.nozzly.slicer.bgcode.MeatPackEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small containers, written as the programs that make them do. */
final class Containers {

    /** An early BambuStudio, whose text states no filament. */
    static final String OLD_BAMBU = """
        ; HEADER_BLOCK_START
        ; BambuStudio 01.08.02.56
        ; HEADER_BLOCK_END
        M83
        G1 X10 E85
        """;

    static final String SLICE_INFO = """
        <?xml version="1.0" encoding="UTF-8"?>
        <config>
          <header><header_item key="X-BBL-Client-Version" value="01.08.02.56"/></header>
          <plate>
            <metadata key="index" value="1"/>
            <metadata key="prediction" value="2352"/>
            <metadata key="weight" value="4.12"/>
            <object identify_id="1" name="Cube" skipped="false" />
            <object identify_id="2" name="Cube" skipped="false" />
            <object identify_id="3" name="Left out" skipped="true" />
            <filament id="1" type="PLA" color="#808080" used_m="1.00" used_g="2.93" />
            <filament id="3" type="PETG" color="#0080FF" used_m="0.40" used_g="1.19" />
          </plate>
          <plate>
            <metadata key="index" value="3"/>
            <metadata key="prediction" value="61"/>
            <metadata key="weight" value="0.24"/>
            <object identify_id="4" name="Lid" skipped="false" />
            <filament id="1" type="PETG" color="#00AE42" used_m="0.08" used_g="0.24" />
          </plate>
        </config>
        """;

    private static final int GX_HEADER = 58;

    private Containers() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Two sliced plates, numbers 1 and 3, with a picture of the first. */
    static Map<String, byte[]> project() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Metadata/slice_info.config", text(SLICE_INFO));
        files.put("Metadata/plate_1.gcode", text(Samples.BAMBU));
        files.put("Metadata/plate_3.gcode", text(OLD_BAMBU));
        files.put("Metadata/plate_1.png", Samples.PNG);
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A FlashForge file without pictures, layers of 0.2 mm, one filament. */
    static byte[] gx(String gcode, int seconds, int mm) {
        ByteBuffer header = ByteBuffer.allocate(GX_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(text("xgcode 1.0\n\0"));
        header.putInt(0x10, GX_HEADER).putInt(0x14, GX_HEADER).putInt(0x18, GX_HEADER);
        header.putInt(0x1C, seconds).putInt(0x20, mm);
        header.putShort(0x2A, (short) 200);
        byte[] text = text(gcode);
        return ByteBuffer.allocate(GX_HEADER + text.length)
                .put(header.array())
                .put(text)
                .array();
    }

    /** The same with so many bytes in place of a picture, 220 degrees of the right nozzle and 55 of the bed. */
    static byte[] gxWith(byte[] picture, String gcode) {
        int text = GX_HEADER + picture.length;
        byte[] bare = gx(gcode, 60, 120);
        ByteBuffer file = ByteBuffer.allocate(bare.length + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bare, 0, GX_HEADER).put(picture).put(bare, GX_HEADER, bare.length - GX_HEADER);
        file.putInt(0x14, text).putInt(0x18, text);
        file.putShort(0x32, (short) 55).putShort(0x34, (short) 220);
        return file.array();
    }

    /** {@link Samples#MOVES} as binary G-code of PrusaSlicer. */
    static byte[] bgcode() {
        String totals = "filament used [mm]=1000.00,0.00,500.00\nfilament used [g]=2.98,0.00,1.53\n"
                + "total filament used [g]=4.51\nestimated printing time (normal mode)=1h 2m 3s\n";
        String settings = "filament_type=PLA;PLA;PETG\nfilament_density=1.24,1.24,1.27\n"
                + "filament_diameter=1.75,1.75,1.75\nlayer_height=0.2\nnozzle_diameter=0.4,0.4,0.4\n";
        return BgcodeWriter.withChecksums()
                .metadata(BgcodeWriter.FILE, BgcodeWriter.PLAIN, "Producer=PrusaSlicer 2.8.1\n")
                .metadata(BgcodeWriter.PRINTER, BgcodeWriter.PLAIN, "printer_model=MK4S\n")
                .block(5, BgcodeWriter.PLAIN, Samples.PNG, 0, 2, 3)
                .metadata(BgcodeWriter.PRINT, BgcodeWriter.DEFLATE, totals)
                .metadata(BgcodeWriter.SLICER, BgcodeWriter.DEFLATE, settings)
                .block(BgcodeWriter.GCODE, BgcodeWriter.WINDOW_12, MeatPackEncoder.withComments(Samples.MOVES), 2)
                .bytes();
    }
}
