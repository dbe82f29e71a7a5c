package app.nozzly.slicer;

/** What each tool extruded. Bounded, so that no sum overflows. */
final class ToolSums {

    private static final long LARGEST = 1_000_000_000_000_000L;

    private final long[] net;
    private final long[] highest;
    private final long[] purged;

    ToolSums(int tools) {
        net = new long[tools];
        highest = new long[tools];
        purged = new long[tools];
    }

    /** One move. What raises the highest sum was used, and what raises it while purging was purged: so are retraction and recovery no waste. */
    void add(int tool, long step, boolean purging) {
        net[tool] = bounded(net[tool] + step);
        long more = net[tool] - highest[tool];
        if (more > 0) {
            highest[tool] += more;
            purged[tool] += purging ? more : 0;
        }
    }

    private static long bounded(long sum) {
        return Math.max(-LARGEST, Math.min(LARGEST, sum));
    }

    /** The highest sum of each tool so far. */
    long[] highest() {
        return highest.clone();
    }

    /** The part of the highest sum that was purged. */
    long[] purged() {
        return purged.clone();
    }
}
