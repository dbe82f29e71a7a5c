package app.nozzly.host.photos;

/** Big-endian numbers in the bytes of a file; what lies beyond its end is zero, so that a file that lies about its length is read to its end at most. Immutable. */
record Bytes(byte[] all) {

    int length() {
        return all.length;
    }

    int at(int index) {
        return index >= 0 && index < all.length ? all[index] & 0xFF : 0;
    }

    int two(int index) {
        return at(index) << 8 | at(index + 1);
    }

    /** Two bytes in the order of a TIFF header. */
    int two(int index, boolean littleEndian) {
        return littleEndian ? at(index + 1) << 8 | at(index) : two(index);
    }

    /** Four bytes as a number that is not negative. */
    long four(int index, boolean littleEndian) {
        long first = two(index, littleEndian);
        long second = two(index + 2, littleEndian);
        return littleEndian ? second << 16 | first : first << 16 | second;
    }

    /** Whether these characters stand at a place. */
    boolean says(int index, String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            if (index + offset >= all.length || at(index + offset) != text.charAt(offset)) {
                return false;
            }
        }
        return true;
    }
}
