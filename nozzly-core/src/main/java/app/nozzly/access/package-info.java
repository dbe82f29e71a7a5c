/**
 * Who may do what in a workshop: permissions, roles, members, invitations and keys of programs. Entry points: {@link app.nozzly.access.Permissions},
 * which decides, and {@link app.nozzly.access.Members}. Experimental. Nothing here is ever {@code null} and all state is immutable.
 */
package app.nozzly.access;
