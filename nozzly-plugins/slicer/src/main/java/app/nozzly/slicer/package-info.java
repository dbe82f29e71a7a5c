/**
 * The slicer plugin: reads what slicers write, as text or packed, and says by name what it does not read. Files become lines
 * ({@link app.nozzly.slicer.LineScanner}), lines become evidence ({@link app.nozzly.slicer.Evidence}), and the family of the slicer makes sense of it
 * ({@link app.nozzly.slicer.SlicerFamily}). The packages below unpack and make words presentable. Entry point:
 * {@link app.nozzly.slicer.SlicerPlugin}. Nothing here is API.
 */
package app.nozzly.slicer;
