package app.nozzly.slicer.bgcode;

/**
 * What each packed byte stands for, in one number: both characters, a mask for each that says whether the next byte takes its place, how many bytes
 * the pair has and how many characters it gives.
 */
final class PairTable {

    static final PairTable WITH_SPACES = new PairTable(' ');

    static final PairTable WITHOUT_SPACES = new PairTable('E');

    private static final int NEXT_BYTE = 15;
    private static final int LINE_FEED = 12;
    private static final int SECOND = 8;
    private static final int FIRST_MASK = 16;
    private static final int SECOND_MASK = 24;
    private static final int BYTES = 32;
    private static final int CHARACTERS = 40;

    private final long[] pairs = new long[256];

    private PairTable(char eleventh) {
        String characters = "0123456789." + eleventh + "\nGX\0";
        for (int both = 0; both < pairs.length; both++) {
            pairs[both] = pair(both & 0xF, both >>> 4, characters);
        }
    }

    private static long pair(int first, int second, String characters) {
        boolean lineEnds = first == LINE_FEED;
        long firstIsNext = first == NEXT_BYTE ? 1 : 0;
        long secondIsNext = second == NEXT_BYTE && !lineEnds ? 1 : 0;
        return characters.charAt(first)
                | (long) characters.charAt(second) << SECOND
                | (0xFFL * firstIsNext) << FIRST_MASK
                | (0xFFL * secondIsNext) << SECOND_MASK
                | (1 + firstIsNext + secondIsNext) << BYTES
                | (lineEnds ? 1L : 2L) << CHARACTERS;
    }

    /** The pair of each byte; not to be changed. */
    long[] pairs() {
        return pairs;
    }

    static byte first(long pair, int next) {
        return (byte) (pair | (next & (pair >>> FIRST_MASK)));
    }

    static byte second(long pair, int next) {
        return (byte) ((pair >>> SECOND) | (next & (pair >>> SECOND_MASK)));
    }

    static int bytes(long pair) {
        return (int) (pair >>> BYTES) & 0xFF;
    }

    static int characters(long pair) {
        return (int) (pair >>> CHARACTERS);
    }
}
