package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Made-up prints and short ways to read them. */
final class Prints {

    static final long PLENTY = 1L << 30;

    static final String FIRST_BLOCK = "M73 P0 R37\nG28\nG1 X10.5 Y-2 E.25 F1800\n;LAYER_CHANGE\n";
    static final String SECOND_BLOCK = "G1 X11 Y3 E0.5\n; printing object B\u00fcgel id:0 copy 0\nM104 S0\n";
    static final byte[] PICTURE = {'q', 'o', 'i', 'f', 0, 0, 0, 16, 0, 0, 0, 16};

    private Prints() {}

    /** A small file with a block of every type, compression and encoding that slicers use. */
    static BgcodeWriter small(BgcodeWriter writer) {
        return writer.metadata(BgcodeWriter.FILE, BgcodeWriter.PLAIN, "Producer=PrusaSlicer 2.9.0\n")
                .metadata(BgcodeWriter.PRINTER, BgcodeWriter.PLAIN, "printer_model=MK4S\nfilament used [g]=0.75\n")
                .block(BgcodeWriter.PICTURE, BgcodeWriter.PLAIN, PICTURE, 2, 16, 16)
                .metadata(BgcodeWriter.PRINT, BgcodeWriter.DEFLATE, "total filament used [g]=0.75\n")
                .metadata(BgcodeWriter.SLICER, BgcodeWriter.DEFLATE, "filament_density=1.24\nfilament_type=PLA\n")
                .block(BgcodeWriter.GCODE, BgcodeWriter.WINDOW_12, MeatPackEncoder.withComments(FIRST_BLOCK), 2)
                .block(BgcodeWriter.GCODE, BgcodeWriter.WINDOW_11, MeatPackEncoder.withComments(SECOND_BLOCK), 2);
    }

    static BinaryGcode open(byte[] file) {
        return open(file, ReadLimits.standard());
    }

    static BinaryGcode open(byte[] file, ReadLimits limits) {
        PrintFileSource source = PrintFileSource.of("part.bgcode", file);
        try {
            return BinaryGcode.open(source.name(), source.open(), file.length, limits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All text. */
    static String text(BinaryGcode file) {
        return text(file, 0, file.gcodeBlockCount(), PLENTY);
    }

    /** The text of some blocks, read in small steps. */
    static String text(BinaryGcode file, int from, int to, long mostBytes) {
        GcodeText text = file.text(from, to, mostBytes);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[100];
        try {
            for (int count = text.read(buffer, 3, 90); count >= 0; count = text.read(buffer, 3, 90)) {
                all.write(buffer, 3, count);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Moves as a slicer writes them, at least so many characters, in whole lines. */
    static String moves(long seed, int characters) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(characters + 100);
        double x = 100;
        double y = 100;
        for (int line = 0; text.length() < characters; line++) {
            if (line % 400 == 0) {
                text.append(";LAYER_CHANGE\n;Z:").append(line / 400 * 0.2f).append("\n;TYPE:Perimeter\nG1 F1800\n");
            }
            x += random.nextGaussian() * 3;
            y += random.nextGaussian() * 3;
            text.append(String.format(Locale.ROOT, "G1 X%.3f Y%.3f E%.5f%n", x, y, random.nextDouble() / 9));
        }
        return text.toString();
    }
}
