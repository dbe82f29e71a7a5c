package app.nozzly.host.printfiles;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Writes QOI pictures for tests, with every operation of the format. One thread. */
final class QoiImage {

    private static final int LONGEST_RUN = 62;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] seen = new int[64];
    private int before = 0x000000FF;
    private int run;

    private QoiImage() {}

    /** Pixels as RGBA, row after row. */
    static byte[] of(int width, int height, int[] pixels) {
        QoiImage image = new QoiImage();
        image.out.writeBytes(header(width, height, 4));
        for (int pixel : pixels) {
            image.add(pixel);
        }
        image.endRun();
        image.out.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 1});
        return image.out.toByteArray();
    }

    static byte[] header(int width, int height, int channels) {
        return ByteBuffer.allocate(14)
                .put(new byte[] {'q', 'o', 'i', 'f'})
                .putInt(width)
                .putInt(height)
                .put((byte) channels)
                .put((byte) 0)
                .array();
    }

    private void add(int pixel) {
        if (pixel == before) {
            run++;
            if (run == LONGEST_RUN) {
                endRun();
            }
            return;
        }
        endRun();
        int place =
                (channel(pixel, 24) * 3 + channel(pixel, 16) * 5 + channel(pixel, 8) * 7 + channel(pixel, 0) * 11) % 64;
        if (seen[place] == pixel) {
            out.write(place);
        } else {
            change(pixel);
        }
        seen[place] = pixel;
        before = pixel;
    }

    private void change(int pixel) {
        int red = (byte) (channel(pixel, 24) - channel(before, 24));
        int green = (byte) (channel(pixel, 16) - channel(before, 16));
        int blue = (byte) (channel(pixel, 8) - channel(before, 8));
        if (channel(pixel, 0) != channel(before, 0)) {
            out.write(0xFF);
            out.writeBytes(ByteBuffer.allocate(4).putInt(pixel).array());
        } else if (within(red, -2, 1) && within(green, -2, 1) && within(blue, -2, 1)) {
            out.write(0x40 | (red + 2) << 4 | (green + 2) << 2 | blue + 2);
        } else if (within(green, -32, 31) && within(red - green, -8, 7) && within(blue - green, -8, 7)) {
            out.write(0x80 | green + 32);
            out.write((red - green + 8) << 4 | blue - green + 8);
        } else {
            out.write(0xFE);
            out.write(channel(pixel, 24));
            out.write(channel(pixel, 16));
            out.write(channel(pixel, 8));
        }
    }

    private void endRun() {
        if (run > 0) {
            out.write(0xC0 | run - 1);
            run = 0;
        }
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static int channel(int rgba, int shift) {
        return rgba >>> shift & 0xFF;
    }
}
