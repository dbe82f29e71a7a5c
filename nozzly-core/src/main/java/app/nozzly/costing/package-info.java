/**
 * What one good unit costs, and which rates and prices of filament that rests on. Stable. Nothing here is ever {@code null} and all state is
 * immutable.
 */
package app.nozzly.costing;
