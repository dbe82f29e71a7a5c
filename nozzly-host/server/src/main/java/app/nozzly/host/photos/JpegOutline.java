package app.nozzly.host.photos;

/**
 * What is to be known of a JPEG before it is decoded. Immutable.
 *
 * @param whole whether it has a beginning, a picture and an end
 * @param inPasses whether one pass shows less than all of it, finely or in its colours: a decoder then keeps the whole picture in memory
 * @param scans how many passes
 * @param orientation how the camera was held, 1 to 8 as Exif says; 1 when it does not say
 */
record JpegOutline(boolean whole, boolean inPasses, int scans, int orientation) {

    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final String EXIF = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    /** Walks from segment to segment; nothing is decoded. Source: ITU-T T.81, annex B. */
    static JpegOutline of(Bytes bytes) {
        return new Walk(bytes).outline();
    }

    /** On the way through a file. Not thread-safe. */
    private static final class Walk {

        private final Bytes bytes;
        private int place = 2;
        private boolean inPasses;
        private int colours;
        private int scans;
        private int orientation = UPRIGHT;

        private Walk(Bytes bytes) {
            this.bytes = bytes;
        }

        private JpegOutline outline() {
            boolean ended = false;
            while (!ended && place + 1 < bytes.length() && bytes.at(place) == MARK) {
                ended = bytes.at(place + 1) == END;
                step(bytes.at(place + 1));
            }
            return new JpegOutline(ended && scans > 0, inPasses, scans, orientation);
        }

        private void step(int marker) {
            if (marker == MARK) {
                place++; // fill
            } else if (marker == 0) {
                place = bytes.length(); // no mark: decoders look for the next one, so what follows would be read by
                // them and
                // not by us
            } else if (isAlone(marker)) {
                place += 2;
            } else {
                segment(marker);
            }
        }

        private void segment(int marker) {
            int beginning = place + 4;
            int length = bytes.two(place + 2);
            place = length < 2 ? bytes.length() : place + 2 + length;
            if (marker == SCAN) {
                scans++;
                inPasses |= bytes.at(beginning) < colours;
                skipPicture();
            } else if (isFrame(marker)) {
                inPasses |= (marker & 3) == 2;
                colours = bytes.at(beginning + 5);
            } else if (marker == APPLICATION_1 && bytes.says(beginning, EXIF)) {
                orientation = orientation(beginning + EXIF.length());
            }
        }

        /** Within the picture a mark is followed by zero, or says where a decoder may begin anew. */
        private void skipPicture() {
            while (place + 1 < bytes.length()
                    && (bytes.at(place) != MARK || bytes.at(place + 1) == 0 || isRestart(bytes.at(place + 1)))) {
                place++;
            }
        }

        /** Source: Exif 2.3, 4.6.4; TIFF 6.0, section 2. */
        private int orientation(int tiff) {
            boolean little = bytes.says(tiff, "II");
            long directory = tiff + bytes.four(tiff + 4, little);
            if (directory > bytes.length()) {
                return UPRIGHT;
            }
            int entries = bytes.two((int) directory, little);
            for (int entry = 0; entry < entries && directory + 12L * entry < bytes.length(); entry++) {
                int at = (int) directory + 2 + 12 * entry;
                if (bytes.two(at, little) == ORIENTATION) {
                    int said = bytes.two(at + 8, little);
                    return said >= UPRIGHT && said <= 8 ? said : UPRIGHT;
                }
            }
            return UPRIGHT;
        }

        private static boolean isAlone(int marker) {
            return marker == 1 || marker == END || marker == 0xD8 || isRestart(marker);
        }

        private static boolean isRestart(int marker) {
            return marker >= 0xD0 && marker <= 0xD7;
        }

        /** A frame's header: C0 to CF but for tables of Huffman and arithmetic codes and what is kept for later. */
        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }
    }
}
