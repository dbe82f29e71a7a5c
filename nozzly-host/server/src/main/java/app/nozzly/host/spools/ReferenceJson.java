package app.nozzly.host.spools;

import app.nozzly.host.http.FieldPaths;
import app.nozzly.inventory.Reference;

/** What a movement was made for, as it is written and read. Immutable. */
public record ReferenceJson(String kind, String id) {

    public static ReferenceJson of(Reference reference) {
        return new ReferenceJson(reference.kind(), reference.id());
    }

    public Reference toReference() {
        return FieldPaths.under("reference", () -> new Reference(kind, id));
    }
}
