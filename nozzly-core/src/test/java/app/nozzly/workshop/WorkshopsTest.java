package app.nozzly.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.context.Actor;
import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypes;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.ListQuery;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class WorkshopsTest {

    private final TestWorkshop test = new TestWorkshop();

    @Test
    void anOpenedWorkshopHasMaterialsAndRates() {
        assertEquals(
                MaterialTypes.SEEDS.size(),
                test.materials.list(test.context, ListQuery.FIRST_PAGE).total());
        assertEquals(TestWorkshop.GBP, test.policies.get(test.context).currency());
        assertEquals("TEST", test.workshops.get(test.context).code());
    }

    @Test
    void anUnknownTenantHasNoWorkshop() {
        OperationContext stranger = TestWorkshop.contextOf(new TenantId(new UUID(9, 9)));
        assertTrue(test.workshops.find(stranger).isEmpty());
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> test.workshops.get(stranger));
        assertEquals(CommonError.NOT_FOUND, refusal.code());
    }

    @Test
    void aTenantOpensOnce() {
        NewWorkshop again = new NewWorkshop("TWO", "Two", TestWorkshop.GBP, ZoneId.of("UTC"));
        assertThrows(NozzlyException.class, () -> test.workshops.open(Actor.SYSTEM, test.workshop.id(), again));
    }

    @Test
    void theInstallationIsNoWorkshop() {
        NewWorkshop draft = NewWorkshop.of("ALL", "All", TestWorkshop.GBP);
        assertThrows(
                IllegalArgumentException.class, () -> test.workshops.open(Actor.SYSTEM, TenantId.INSTALLATION, draft));
    }

    @Test
    void settingsChangeButTheCurrencyDoesNot() {
        Workshop changed = test.workshop.with("new1", " New name ", ZoneId.of("Europe/Berlin"), true);
        assertEquals("New name", test.workshops.update(test.context, changed).name());
        assertEquals("NEW1", test.workshops.get(test.context).code());
        assertTrue(test.workshops.get(test.context).strictWrites());
        Workshop euros = new Workshop(
                changed.id(),
                changed.code(),
                changed.name(),
                CurrencyUnit.EUR,
                changed.timeZone(),
                true,
                test.workshops.get(test.context).version());
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> test.workshops.update(test.context, euros));
        assertEquals("currency", refusal.fieldErrors().get(0).field());
        assertThrows(NozzlyException.class, () -> test.workshops.update(test.context, changed), "stale");
    }

    @Test
    void aWorkshopNeedsACodeANameAndARealCurrency() {
        assertThrows(
                NozzlyException.class,
                () -> test.workshops.open(
                        Actor.SYSTEM, new NewWorkshop("X", "", CurrencyUnit.of("XXX"), ZoneId.of("UTC"))));
    }

    @Test
    void ownMaterialTypesAreAddedAndChanged() {
        MaterialType own = new MaterialType(
                "PLA-CF",
                "Carbon PLA",
                new BigDecimal("1.3"),
                Optional.empty(),
                Optional.empty(),
                app.nozzly.store.Version.INITIAL);
        test.materials.add(test.context, own);
        assertThrows(NozzlyException.class, () -> test.materials.add(test.context, own));
        MaterialType stored = test.materials.get(test.context, "pla-cf");
        assertEquals(own, stored);
        assertEquals(1, test.materials.update(test.context, stored).version().number());
        assertThrows(NozzlyException.class, () -> test.materials.get(test.context, "UNOBTAINIUM"));
    }

    @Test
    void law3_theSameCommandKeyHasOneEffectAndKeepsItsAnswer() {
        CommandKey key = new CommandKey("k1", "f1", result -> "answer " + ((Workshop) result).name());
        Workshop changed = test.workshop.with("TEST", "Once", ZoneId.of("UTC"), false);
        test.workshops.update(test.context.with(key), changed);
        Workshop next = test.workshops.get(test.context);
        assertThrows(
                NozzlyException.class,
                () -> test.workshops.update(
                        test.context.with(key), next.with("TEST", "Twice", ZoneId.of("UTC"), false)));
        assertEquals("Once", test.workshops.get(test.context).name());
        assertEquals(
                Optional.of(new CommandRecord("k1", "f1", "answer Once", TestWorkshop.NOW)),
                test.transactions.answerOf(test.context, "k1"));
    }

    @Test
    void aRefusalIsKeptToo() {
        CommandRecord refusal = new CommandRecord("k2", "f2", "no", TestWorkshop.NOW);
        test.transactions.keepRefusal(test.context, refusal);
        assertEquals(Optional.of(refusal), test.transactions.answerOf(test.context, "k2"));
        assertThrows(NozzlyException.class, () -> test.transactions.keepRefusal(test.context, refusal));
    }
}
