package app.nozzly.host.photos;

import app.nozzly.host.http.Upload;
import app.nozzly.inventory.PhotoImage;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.problem.NozzlyException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Reads a picture in PNG or JPEG that somebody sent in, and makes a small JPEG of its pixels and of nothing else: no place, no name of a camera, nothing that
 * was hidden behind them. Its size is looked at before anything is decoded, and a large one is decoded with gaps. Whoever shares a reader waits for the
 * picture before: a host has one, so that it holds at most about 70 MB of the heap for pictures (a PNG of 16 bits a colour), and for one in passes 100 MB
 * outside of it. Thread-safe.
 */
public final class PhotoReader {

    /** Most bytes of a file: 10 MB. */
    public static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final long MOST_PIXELS = 50_000_000;

    /** What comes in passes is held whole by the decoder, outside of the heap. */
    private static final long MOST_PIXELS_IN_PASSES = 16_000_000;

    private static final int MOST_PASSES = 100;
    private static final int LONGEST_SIDE = 20_000;

    /** As many are decoded at the most; of more only every second, third … in both directions. */
    private static final long DECODED_PIXELS = 6_000_000;

    private static final int UPRIGHT = 1;
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final int CHUNK = 12;

    /** One after another: what decoding takes is taken once. */
    private final Semaphore turn = new Semaphore(1, true);

    private final Duration patience;

    /** A reader that lets nobody wait longer than ten seconds. */
    public PhotoReader() {
        this(Duration.ofSeconds(10));
    }

    /** A reader that lets nobody wait longer than so. */
    PhotoReader(Duration patience) {
        this.patience = patience;
    }

    /**
     * The picture of a spool in what was sent in.
     *
     * @throws NozzlyException {@code unreadable_file} and {@code too_large} of the field {@code file}; {@code unavailable} when others' pictures took too long
     */
    public SpoolPhoto read(SpoolId spool, Upload upload) {
        if (upload.size() > MOST_BYTES) {
            throw PhotoError.tooLarge("photo.bytes", upload.size(), MOST_BYTES);
        }
        return inTurn(() -> {
            try {
                return read(spool, upload.file().toFile());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Does something when nobody else reads. */
    <T> T inTurn(Supplier<T> work) {
        if (!comes()) {
            throw PhotoError.busy(patience.toSeconds());
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean comes() {
        try {
            return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SpoolPhoto read(SpoolId spool, File file) throws IOException {
        Bytes bytes = new Bytes(Files.readAllBytes(file.toPath()));
        if (bytes.says(0, PNG)) {
            requireWhole(isWholePng(bytes));
            return small(spool, decoded(file, "png", MOST_PIXELS), UPRIGHT);
        }
        if (!bytes.says(0, JPEG)) {
            throw PhotoError.unreadable("photo.format");
        }
        JpegOutline outline = JpegOutline.of(bytes);
        requireWhole(outline.whole());
        if (outline.scans() > MOST_PASSES) {
            throw PhotoError.tooLarge("photo.passes", outline.scans(), MOST_PASSES);
        }
        long most = outline.inPasses() ? MOST_PIXELS_IN_PASSES : MOST_PIXELS;
        return small(spool, decoded(file, "jpeg", most), outline.orientation());
    }

    private static SpoolPhoto small(SpoolId spool, BufferedImage decoded, int orientation) {
        BufferedImage upright = PhotoScaling.of(decoded, SpoolPhoto.LONGEST_SIDE, orientation);
        WrittenPhoto written = WrittenPhoto.of(upright, SpoolPhoto.MOST_BYTES);
        return new SpoolPhoto(spool, PhotoImage.of(written.bytes()), written.width(), written.height());
    }

    private static void requireWhole(boolean whole) {
        if (!whole) {
            throw PhotoError.unreadable("photo.cut");
        }
    }

    /** From chunk to chunk to the last; nothing is decoded. Source: PNG specification, 5.3. */
    private static boolean isWholePng(Bytes bytes) {
        long place = PNG.length();
        while (place + CHUNK <= bytes.length()) {
            if (bytes.says((int) place + 4, "IEND")) {
                return true;
            }
            place += CHUNK + bytes.four((int) place, false);
        }
        return false;
    }

    /** Decoders meet whatever a stranger wrote: whichever way they fail, the file cannot be read. */
    private static BufferedImage decoded(File file, String format, long most) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (FileImageInputStream input = new FileImageInputStream(file)) {
            reader.setInput(input, true, true);
            return decoded(reader, most);
        } catch (NozzlyException refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            NozzlyException refusal = PhotoError.unreadable("photo.broken");
            refusal.initCause(unreadable);
            throw refusal;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader, long most) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > most || Math.max(width, height) > LONGEST_SIDE) {
            throw PhotoError.tooLarge("photo.pixels", width, height, most / 1_000_000, LONGEST_SIDE);
        }
        int step = 1;
        while (pixels / ((long) step * step) > DECODED_PIXELS) {
            step++;
        }
        ImageReadParam gaps = reader.getDefaultReadParam();
        gaps.setSourceSubsampling(step, step, 0, 0);
        gaps.setSourceProgressivePasses(0, MOST_PASSES);
        return reader.read(0, gaps);
    }
}
