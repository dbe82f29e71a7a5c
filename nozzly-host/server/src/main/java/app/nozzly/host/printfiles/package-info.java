/**
 * Print files: read by a plugin, kept for a week, matched with the spools on the shelf, priced and turned into products. Main entry point:
 * {@link app.nozzly.host.printfiles.PrintFilesFeature}. Internal to the host: no stability is promised.
 */
package app.nozzly.host.printfiles;
