package app.nozzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.context.TenantId;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.workshop.Workshop;
import java.time.ZoneId;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class WorkshopSettingsTest {

    private final TestWorkshop test = new TestWorkshop();
    private final WorkshopSettings settings = new WorkshopSettings(test.transactions);

    @Test
    void aChangeOfEitherPartIsANewVersionOfTheWhole() {
        WorkshopProfile first = settings.get(test.context);
        WorkshopProfile renamed =
                settings.update(test.context, new WorkshopProfile(named(first, "Shed"), first.policy()));
        assertNotEquals(first.version(), renamed.version());
        WorkshopProfile repriced = settings.update(
                test.context,
                new WorkshopProfile(
                        renamed.workshop(),
                        CostingPolicy.zero(TestWorkshop.GBP)
                                .withVersion(renamed.policy().version())));
        assertEquals(repriced, settings.get(test.context));
        assertEquals("Shed", repriced.workshop().name());
    }

    @Test
    void whatIsEqualIsNotWritten() {
        WorkshopProfile first = settings.get(test.context);
        assertEquals(first, settings.update(test.context, first));
        assertEquals(first, settings.get(test.context));
    }

    @Test
    void anOldVersionOfEitherPartIsRefusedAndNothingIsWritten() {
        WorkshopProfile old = settings.get(test.context);
        settings.update(test.context, new WorkshopProfile(named(old, "Shed"), old.policy()));
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> settings.update(test.context, new WorkshopProfile(named(old, "Barn"), old.policy())));
        assertEquals(CommonError.VERSION_CONFLICT, refusal.code());
        assertEquals("Shed", settings.get(test.context).workshop().name());
    }

    @Test
    void theCurrencyStaysInBothParts() {
        WorkshopProfile first = settings.get(test.context);
        CostingPolicy euros = CostingPolicy.zero(CurrencyUnit.EUR);
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> settings.update(test.context, new WorkshopProfile(named(first, "Shed"), euros)));
        assertEquals("currency", refusal.fieldErrors().get(0).field());
        assertEquals(first, settings.get(test.context));
    }

    @Test
    void anUnknownTenantHasNoSettings() {
        NozzlyException refusal = assertThrows(
                NozzlyException.class, () -> settings.get(TestWorkshop.contextOf(new TenantId(new UUID(9, 9)))));
        assertEquals(CommonError.NOT_FOUND, refusal.code());
    }

    private static Workshop named(WorkshopProfile profile, String name) {
        return profile.workshop().with(profile.workshop().code(), name, ZoneId.of("Europe/London"), false);
    }
}
