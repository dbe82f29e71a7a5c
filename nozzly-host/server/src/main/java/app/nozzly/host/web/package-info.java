/**
 * The design system of the pages: the {@linkplain app.nozzly.host.web.Shell shell} around each page, the {@linkplain app.nozzly.host.web.Figures
 * figures} and {@linkplain app.nozzly.host.web.Texts texts} on it, and what the components under {@code src/main/jte/tag} take as parameters. Charts are
 * in {@code chart}, the contents of the pages in {@code view}. Main entry point: {@link app.nozzly.host.web.Templates}. Everything is immutable; nothing
 * is ever {@code null}. Internal to the host: no stability is promised.
 *
 * <p>What forms send beside their own fields: {@code _csrf}, the token of the shell; {@code _version}, the version they change; {@code
 * _idempotency_key}, added by script to plain forms; {@code _name} for each check box {@code name}, so that an unticked box is known. Without script
 * the row editor sends {@code _add_row=materials}, {@code _remove_row}, {@code _up_row} or {@code _down_row=materials[0]}, to be answered with the
 * same form one row longer, shorter or reordered. Scripted requests carry {@code X-CSRF-Token}, {@code Idempotency-Key} and, for fragments, {@code
 * HX-Request}; a fragment's path asked for without it answers with the whole page. An upload answers 201 with {@code Location}, or with a redirect.
 */
package app.nozzly.host.web;
