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

    void add(int tool, long step, boolean purging) {
        net[tool] = bounded(net[tool] + step);
        if (net[tool] > highest[tool]) {
            highest[tool] = net[tool];
        }
        if (purging) {
            purged[tool] = bounded(purged[tool] + step);
        }
    }

    private static long bounded(long sum) {
        return Math.max(-LARGEST, Math.min(LARGEST, sum));
    }

    /** The highest sum of each tool so far. */
    long[] highest() {
        return highest.clone();
    }

    /** The sum of what was purged, at most the highest sum. */
    long[] purged() {
        long[] most = purged.clone();
        for (int tool = 0; tool < most.length; tool++) {
            most[tool] = Math.min(most[tool], highest[tool]);
        }
        return most;
    }
}
