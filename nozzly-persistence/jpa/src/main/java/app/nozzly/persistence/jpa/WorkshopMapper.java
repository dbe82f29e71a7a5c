package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import app.nozzly.workshop.Workshop;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** Between a workshop and its row. */
final class WorkshopMapper {

    private WorkshopMapper() {}

    static WorkshopRow row(Workshop workshop) {
        WorkshopRow row = new WorkshopRow();
        row.id = workshop.id().value();
        row.code = workshop.code();
        row.name = workshop.name();
        row.currency = workshop.currency().getCode();
        row.timeZone = workshop.timeZone().getId();
        row.strictWrites = workshop.strictWrites();
        return row;
    }

    static Workshop workshop(WorkshopRow row) {
        return new Workshop(
                new TenantId(row.id),
                row.code,
                row.name,
                CurrencyUnit.of(row.currency),
                ZoneId.of(row.timeZone),
                row.strictWrites,
                row.toVersion());
    }
}
