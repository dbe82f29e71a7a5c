/**
 * What all pages share: the {@linkplain app.nozzly.host.pages.Visit visit} of one reader, how forms are {@linkplain app.nozzly.host.pages.FormReader
 * read}, refused and answered, how a {@linkplain app.nozzly.host.pages.Listing list} is addressed, and
 * the page for errors. Main entry point: {@link app.nozzly.host.pages.PageFrame}. Nothing here is ever {@code null}. Internal to the host.
 *
 * <pre>{@code
 * Reply<Void> create(Request<Void> request) {
 *     Visit visit = frame.visit(request);
 *     return visit.submit(
 *             () -> {
 *                 NewSpool draft = SpoolForm.read(visit.fields());
 *                 return request.perform(
 *                         context -> spools.add(context, draft),
 *                         spool -> visit.done("/spools/" + spool.code(), "spool.added", spool.code()));
 *             },
 *             form -> show(visit, form));
 * }
 * }</pre>
 */
package app.nozzly.host.pages;
