package app.nozzly.host.pricing;

/** The target of a product on a channel as a caller writes it. Immutable. */
record PriceRuleInput(TargetInput target) {}
