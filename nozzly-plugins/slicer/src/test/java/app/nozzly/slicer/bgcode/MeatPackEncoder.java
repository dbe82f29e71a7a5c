package app.nozzly.slicer.bgcode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Packs text as MeatPack does. Each line ends a pair; what is no whole line at the end of the text stays unpacked. */
public final class MeatPackEncoder {

    private static final int ENABLE = 0xFB;
    private static final int DISABLE = 0xFA;
    private static final int WITHOUT_SPACES = 0xF7;
    private static final int LITERAL = 15;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final boolean withoutSpaces;
    private boolean packing;

    private MeatPackEncoder(boolean withoutSpaces) {
        this.withoutSpaces = withoutSpaces;
    }

    /** Everything is kept; comments stand unpacked. */
    public static byte[] withComments(String text) {
        return encode(text, true, false);
    }

    /** Lines of comments are left out. */
    static byte[] withoutComments(String text) {
        return encode(text, false, false);
    }

    /** Blanks in G lines are left out. */
    static byte[] withoutSpaces(String text) {
        return encode(text, true, true);
    }

    private static byte[] encode(String text, boolean comments, boolean withoutSpaces) {
        MeatPackEncoder encoder = new MeatPackEncoder(withoutSpaces);
        if (withoutSpaces) {
            encoder.command(WITHOUT_SPACES);
        }
        for (String line : text.split("(?<=\n)")) {
            if (comments || !line.startsWith(";")) {
                encoder.line(line);
            }
        }
        return encoder.packed.toByteArray();
    }

    private void line(String line) {
        boolean packable = !line.startsWith(";") && line.endsWith("\n");
        if (packable != packing) {
            packing = packable;
            command(packable ? ENABLE : DISABLE);
        }
        boolean dropsBlanks = withoutSpaces && packable && line.startsWith("G");
        byte[] bytes = (dropsBlanks ? line.replace(" ", "") : line).getBytes(StandardCharsets.UTF_8);
        if (packable) {
            pack(bytes);
        } else {
            packed.writeBytes(bytes);
        }
    }

    private void command(int command) {
        packed.write(0xFF);
        packed.write(0xFF);
        packed.write(command);
    }

    private void pack(byte[] line) {
        for (int i = 0; i < line.length; i += 2) {
            pair(line[i], i + 1 < line.length ? line[i + 1] : '0');
        }
    }

    private void pair(byte first, int second) {
        int low = nibble(first);
        int high = nibble(second);
        packed.write(high << 4 | low);
        if (low == LITERAL) {
            packed.write(first);
        }
        if (high == LITERAL) {
            packed.write(second);
        }
    }

    private int nibble(int character) {
        int index = ("0123456789." + (withoutSpaces ? 'E' : ' ') + "\nGX").indexOf(character);
        return index < 0 ? LITERAL : index;
    }
}
