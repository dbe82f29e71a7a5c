package app.nozzly.pricing;

import app.nozzly.problem.Message;

/**
 * Something a reader of a figure should know.
 *
 * @param code stable, in {@code snake_case}
 * @param message the text with its remedy
 */
public record PricingWarning(String code, Message message) {

    /** A fee amount or limit is in another currency and no rate was given, so rate 1 was used. */
    public static final String EXCHANGE_RATE_ASSUMED = "exchange_rate_assumed";
}
