package app.nozzly.slicer;

/** Receives the lines of a text, one by one. */
interface LineSink {

    /**
     * One line without its line end.
     *
     * @param buffer valid during the call only
     * @param ended whether the line has a line end; the last line of a file may have been cut
     */
    void line(byte[] buffer, int from, int to, boolean ended);
}
