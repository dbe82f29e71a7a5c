package app.nozzly.host.account;

/** Whose password is forgotten. Immutable. */
record ResetInput(String email) {}
