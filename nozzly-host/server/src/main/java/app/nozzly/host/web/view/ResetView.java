package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;

/**
 * The page that mails a link for a new password. Immutable. Field: {@code email}; of the other form {@code code}.
 *
 * @param form what stands in it
 * @param possible whether mail goes out at all
 * @param codeForm what is wrong with the code
 */
public record ResetView(FormState form, boolean possible, FormState codeForm) {}
