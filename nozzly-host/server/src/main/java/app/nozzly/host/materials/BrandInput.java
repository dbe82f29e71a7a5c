package app.nozzly.host.materials;

import app.nozzly.host.http.ReadOnlyMembers;

/** A brand as a caller describes it. Immutable. */
@ReadOnlyMembers({"id", "number"})
record BrandInput(String name) {}
