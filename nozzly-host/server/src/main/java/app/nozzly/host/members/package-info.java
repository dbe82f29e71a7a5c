/**
 * People, roles, keys of programs and the audit trail of a workshop over HTTP, and the pages of people and roles. Entry points:
 * {@link app.nozzly.host.members.MembersFeature}, {@link app.nozzly.host.members.MemberPages}, {@link app.nozzly.host.members.RolePages}. Internal to the
 * host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.members;
