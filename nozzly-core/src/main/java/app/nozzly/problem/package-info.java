/**
 * How Nozzly says that something cannot be done: a stable code, its category, the fields concerned and a text from a message bundle. Entry point:
 * {@link app.nozzly.problem.NozzlyException}. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly.problem;
