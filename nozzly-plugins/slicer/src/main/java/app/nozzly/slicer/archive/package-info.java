/**
 * Looks into containers of print files: a bounded reader of zip archives, the small files inside a {@code .gcode.3mf}, and the binary header of a
 * {@code .gx}. Sizes in a file are claims and names in it are labels; nothing is ever written to disk, and an archive inside an archive stays closed.
 * Nothing here is API. Start with {@link app.nozzly.slicer.archive.ZipArchive}.
 */
package app.nozzly.slicer.archive;
