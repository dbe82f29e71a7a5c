package app.nozzly.host.materials;

import app.nozzly.inventory.Brand;
import java.util.UUID;

/** A brand as it is written. Immutable. */
record BrandJson(UUID id, long number, String name) {

    static BrandJson of(Brand brand) {
        return new BrandJson(brand.id().value(), brand.number(), brand.name());
    }
}
