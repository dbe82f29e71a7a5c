package app.nozzly.host.components;

import java.util.Optional;

/** Why an entry of a component's ledger is taken back. Immutable. */
record ComponentReverseInput(Optional<String> reason) {}
