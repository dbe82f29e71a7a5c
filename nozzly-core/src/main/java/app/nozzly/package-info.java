/**
 * The whole library behind one object: {@link app.nozzly.Nozzly}. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly;
