/**
 * Who acts, for which workshop, with which identity of the command. Every service takes an {@link app.nozzly.context.OperationContext} as its
 * first argument; there is no ambient tenant. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly.context;
