package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;

/**
 * The second step of signing in. Immutable. Field: {@code code}, a one-time password or a recovery code.
 *
 * @param form what is wrong with it
 * @param next path to go to afterwards
 */
public record SecondStepView(FormState form, String next) {}
