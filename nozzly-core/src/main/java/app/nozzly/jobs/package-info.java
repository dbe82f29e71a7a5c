/**
 * Long work of a workshop, or of the installation: asked for, carried out by a host, watched, repeated, called off. Core keeps what is known of a job; a
 * host runs it. Entry point: {@link app.nozzly.jobs.Jobs}. Experimental. Nothing here is ever {@code null} and all state is immutable.
 */
package app.nozzly.jobs;
