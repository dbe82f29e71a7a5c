/**
 * Long work of a workshop: what kinds there are, the queue, the threads that do it, and how it is started, watched and called off. Main entry points:
 * {@link app.nozzly.host.jobs.JobKind} for features that add work and {@link app.nozzly.host.jobs.JobDesk} for those that ask for it. Internal to the
 * host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.jobs;
