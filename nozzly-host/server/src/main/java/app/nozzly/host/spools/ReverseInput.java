package app.nozzly.host.spools;

import java.util.Optional;

/** Why an entry of the ledger is taken back. Immutable. */
record ReverseInput(Optional<String> reason) {}
