package app.nozzly.slicer;

/** What a file says between its moves: parts, progress, heat and layers. Not thread-safe. */
final class Marks {

    private static final int ENOUGH_LAYERS = 2;

    private final ObjectCollector objects = new ObjectCollector();
    private final ProgressMarks progress = new ProgressMarks();
    private final HeatMarks heat = new HeatMarks();
    private int layers;

    /** A command; most are of no interest. */
    void command(byte[] buffer, int from, int to) {
        if (objects.wants(buffer, from, to)) {
            objects.command(Bytes.text(buffer, from, to));
        } else if (progress.wants(buffer, from, to)) {
            progress.command(Bytes.text(buffer, from, to));
        } else if (heat.wants(buffer, from, to)) {
            heat.command(Bytes.text(buffer, from, to));
        }
    }

    /** A comment that may name a part or begin a layer. */
    void comment(String line) {
        if (line.startsWith(";LAYER") || line.startsWith("; CHANGE_LAYER")) {
            layers++;
        }
        objects.comment(line);
    }

    ObjectCollector objects() {
        return objects;
    }

    ProgressMarks progress() {
        return progress;
    }

    HeatMarks heat() {
        return heat;
    }

    /** Whether there are layers enough to have met every part that is printed layer by layer. */
    boolean hasLayers() {
        return layers >= ENOUGH_LAYERS;
    }
}
