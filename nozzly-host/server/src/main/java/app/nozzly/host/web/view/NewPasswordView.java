package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;

/**
 * The page that sets a new password. Immutable. Field: {@code password}.
 *
 * @param email whose it is
 * @param form what is wrong with it
 */
public record NewPasswordView(String email, FormState form) {}
