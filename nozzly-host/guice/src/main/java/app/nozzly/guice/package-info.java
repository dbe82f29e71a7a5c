/**
 * Nozzly for applications built on Guice. Install {@link app.nozzly.guice.NozzlyModule} and one store module. Stable.
 */
package app.nozzly.guice;
