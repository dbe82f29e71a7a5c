/**
 * Reading the files that slicers write: {@link app.nozzly.plugin.printfile.SlicerReader} turns a
 * {@link app.nozzly.plugin.printfile.PrintFileSource} into a {@link app.nozzly.plugin.printfile.PrintFile}. Stable. Nothing here is ever
 * {@code null}; what a file does not say is an empty {@code Optional} or list, never zero.
 */
package app.nozzly.plugin.printfile;
