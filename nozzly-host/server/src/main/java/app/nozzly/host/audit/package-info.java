/**
 * The audit trail for people: a page to search it, and the latest changes of a record on its own page. Entry points:
 * {@link app.nozzly.host.audit.AuditPages}, {@link app.nozzly.host.audit.TrailActivity}. Nothing here is ever {@code null}. Internal to the host.
 */
package app.nozzly.host.audit;
