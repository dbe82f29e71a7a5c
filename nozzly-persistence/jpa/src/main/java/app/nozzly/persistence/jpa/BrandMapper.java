package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;

/** Between a brand and its row. */
final class BrandMapper {

    private BrandMapper() {}

    static BrandRow row(Brand brand) {
        BrandRow row = new BrandRow();
        row.id = brand.id().value();
        row.number = brand.number();
        row.name = brand.name();
        row.nameKey = Letters.folded(brand.name());
        return row;
    }

    static Brand brand(BrandRow row) {
        return new Brand(new BrandId(row.id), row.number, row.name, row.toVersion());
    }
}
