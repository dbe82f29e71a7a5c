package app.nozzly.host.pricing;

/** A fee schedule as a caller writes it: one schedule in the text form. Immutable. */
record ScheduleInput(String text) {}
