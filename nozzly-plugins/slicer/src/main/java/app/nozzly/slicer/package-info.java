/**
 * The slicer plugin: reads text G-code of PrusaSlicer, SuperSlicer, OrcaSlicer and its relatives, BambuStudio and Cura, and says by name what it
 * does not read. Entry point: {@link app.nozzly.slicer.SlicerPlugin}. Nothing here is API.
 */
package app.nozzly.slicer;
