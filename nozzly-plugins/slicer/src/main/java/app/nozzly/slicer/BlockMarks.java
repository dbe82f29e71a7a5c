package app.nozzly.slicer;

/** Follows the comments between which a file keeps its header, its settings and its moves. */
final class BlockMarks {

    private static final int LONGEST_MARK = 60;

    private boolean header;
    private boolean settings;
    private boolean moves;

    /** Whether a comment begins or ends a block. */
    boolean takes(String line) {
        switch (line) {
            case "; HEADER_BLOCK_START" -> header = true;
            case "; HEADER_BLOCK_END" -> header = false;
            case "; CONFIG_BLOCK_START" -> settings = true;
            case "; CONFIG_BLOCK_END" -> settings = false;
            case "; EXECUTABLE_BLOCK_START" -> moves = true;
            case "; EXECUTABLE_BLOCK_END" -> moves = false;
            default -> {
                return configMark(line);
            }
        }
        return true;
    }

    private boolean configMark(String line) {
        if (line.length() < LONGEST_MARK && line.endsWith("_config = begin")) {
            settings = true;
        } else if (line.length() < LONGEST_MARK && line.endsWith("_config = end")) {
            settings = false;
        } else {
            return false;
        }
        return true;
    }

    boolean inHeader() {
        return header;
    }

    boolean inSettings() {
        return settings;
    }

    /** Whether a block has begun and not ended. */
    boolean inAny() {
        return header || settings || moves;
    }
}
