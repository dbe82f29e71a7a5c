/**
 * What things are printed from: material types, colours and the key by which a bill of materials asks for filament. Entry point:
 * {@link app.nozzly.material.MaterialKey}. Stable. Nothing here is ever {@code null} and everything is immutable.
 */
package app.nozzly.material;
