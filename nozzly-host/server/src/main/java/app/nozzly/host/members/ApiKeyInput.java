package app.nozzly.host.members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A key that is wished for. Immutable. */
record ApiKeyInput(String name, List<String> scopes, Optional<Instant> expiresAt) {}
