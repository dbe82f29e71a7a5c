package app.nozzly.pricing;

import org.joda.money.CurrencyUnit;

/**
 * A channel as a person describes it. Immutable.
 *
 * @param name for people
 * @param kind what kind of place
 * @param currency in which it lists prices
 * @param terms on which it sells
 * @param active whether it is in use
 */
public record ChannelDraft(String name, ChannelKind kind, CurrencyUnit currency, ChannelTerms terms, boolean active) {}
