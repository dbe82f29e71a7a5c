/**
 * What the pages show, as plain records. Feature code fills them with figures from {@link app.nozzly.host.web.Figures} and texts; templates only place
 * them. Addresses ({@code href}) are paths on this host. Names, notes and codes are the user's own words and are escaped by the templates. Absent values
 * are {@code Optional.empty()}; nothing is {@code null}. Immutable.
 */
package app.nozzly.host.web.view;
