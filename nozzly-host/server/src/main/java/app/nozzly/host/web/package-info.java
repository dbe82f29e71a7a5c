/**
 * The design system of the pages: the {@linkplain app.nozzly.host.web.Shell shell} around each page, the {@linkplain app.nozzly.host.web.Figures
 * figures} and {@linkplain app.nozzly.host.web.Texts texts} on it, and what the components under {@code src/main/jte/tag} take as parameters. Charts are
 * in {@code chart}, the contents of the pages in {@code view}. Main entry point: {@link app.nozzly.host.web.Templates}. Everything is immutable; nothing
 * is ever {@code null}. Internal to the host: no stability is promised.
 */
package app.nozzly.host.web;
