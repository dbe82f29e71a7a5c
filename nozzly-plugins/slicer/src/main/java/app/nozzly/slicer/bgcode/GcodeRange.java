package app.nozzly.slicer.bgcode;

/**
 * Which blocks are wanted.
 *
 * @param from first block
 * @param to the block after the last one
 * @param mostBytes bytes that may come out of all of them together
 */
record GcodeRange(int from, int to, long mostBytes) {}
