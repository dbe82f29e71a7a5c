package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The binary header of a FlashForge {@code .gx} file; G-code follows it. Immutable. Where the file has a zero for a figure that cannot be zero,
 * it is absent.
 *
 * @param seconds print time
 * @param rightMm filament of the right extruder; zero when it is not used
 * @param leftMm filament of the left extruder; zero when it is not used
 * @param layerHeightMm layer height
 * @param bedCelsius temperature of the bed
 * @param nozzleRightCelsius temperature of the right nozzle
 * @param nozzleLeftCelsius temperature of the left nozzle
 * @param pictures up to two
 * @param gcodeOffset first byte of the G-code
 */
public record GxHeader(
        Optional<Long> seconds,
        long rightMm,
        long leftMm,
        Optional<BigDecimal> layerHeightMm,
        Optional<Integer> bedCelsius,
        Optional<Integer> nozzleRightCelsius,
        Optional<Integer> nozzleLeftCelsius,
        List<GxPicture> pictures,
        long gcodeOffset) {

    private static final byte[] MAGIC = "xgcode 1.0\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] BMP = {'B', 'M'};
    private static final int BYTES = 56;
    private static final int MICROMETRE_SCALE = 3;

    public GxHeader {
        pictures = List.copyOf(pictures);
    }

    /**
     * Reads the header and the first bytes of the pictures.
     *
     * @param name the file's name, for the texts of refusals
     * @throws app.nozzly.plugin.printfile.UnreadableFileException when it is damaged
     */
    public static GxHeader read(SeekableByteChannel channel, String name) throws IOException {
        FileBytes file = new FileBytes(channel, new Refusals(name, Texts::of));
        ByteBuffer header = file.at(0, BYTES);
        if (!startsWith(header, MAGIC)) {
            throw file.refusals().damaged("gx.magic");
        }
        return of(header, pictures(file, header), unsigned(header, 0x18));
    }

    private static GxHeader of(ByteBuffer header, List<GxPicture> pictures, long gcodeOffset) {
        int micrometres = Short.toUnsignedInt(header.getShort(0x2A));
        return new GxHeader(
                Optional.of(unsigned(header, 0x1C)).filter(seconds -> seconds > 0),
                unsigned(header, 0x20),
                unsigned(header, 0x24),
                Optional.of(BigDecimal.valueOf(micrometres, MICROMETRE_SCALE)).filter(height -> height.signum() > 0),
                celsius(header, 0x32),
                celsius(header, 0x34),
                celsius(header, 0x36),
                pictures,
                gcodeOffset);
    }

    private static List<GxPicture> pictures(FileBytes file, ByteBuffer header) throws IOException {
        long first = unsigned(header, 0x10);
        long second = unsigned(header, 0x14);
        long gcode = unsigned(header, 0x18);
        boolean inOrder = BYTES <= first && first <= second && second <= gcode && gcode < file.size();
        if (!inOrder) {
            throw file.refusals().damaged("gx.offsets", first, second, gcode, file.size());
        }
        List<GxPicture> pictures = new ArrayList<>();
        picture(file, first, second).ifPresent(pictures::add);
        picture(file, second, gcode).ifPresent(pictures::add);
        return pictures;
    }

    private static Optional<GxPicture> picture(FileBytes file, long from, long to) throws IOException {
        if (from == to) {
            return Optional.empty();
        }
        ByteBuffer start = file.at(from, (int) Math.min(PNG.length, to - from));
        return Optional.of(new GxPicture(format(start), from, to - from));
    }

    private static GxPicture.Format format(ByteBuffer start) {
        if (startsWith(start, PNG)) {
            return GxPicture.Format.PNG;
        }
        return startsWith(start, BMP) ? GxPicture.Format.BMP : GxPicture.Format.UNKNOWN;
    }

    private static boolean startsWith(ByteBuffer bytes, byte[] magic) {
        return bytes.limit() >= magic.length && bytes.slice(0, magic.length).equals(ByteBuffer.wrap(magic));
    }

    private static long unsigned(ByteBuffer header, int at) {
        return Integer.toUnsignedLong(header.getInt(at));
    }

    private static Optional<Integer> celsius(ByteBuffer header, int at) {
        return Optional.of(Short.toUnsignedInt(header.getShort(at))).filter(value -> value > 0);
    }
}
