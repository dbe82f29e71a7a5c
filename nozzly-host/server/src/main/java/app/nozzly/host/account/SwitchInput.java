package app.nozzly.host.account;

import java.util.UUID;

/** The workshop to go to. Immutable. */
record SwitchInput(UUID workshop) {}
