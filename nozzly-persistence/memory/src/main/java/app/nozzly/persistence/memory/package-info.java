/**
 * A store that keeps everything in memory and forgets it when it is closed, with the same transactions, versions and refusals as a durable one. Entry
 * point: {@link app.nozzly.persistence.memory.MemoryStore}. Stable. Nothing here is ever {@code null}.
 */
package app.nozzly.persistence.memory;
