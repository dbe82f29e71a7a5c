package app.nozzly.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.TestWorkshop;
import app.nozzly.WorkshopSettings;
import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.CommandRecord;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No use case that writes forgets the audit trail, and none tells of what did not happen. */
class TrailLawTest {

    /** What only reads. A new use case has a line here or in {@link Commands}. */
    private static final Set<String> READINGS = Set.of(
            "Allocations.get/2",
            "Allocations.list/2",
            "ApiKeys.authorityOf/2",
            "ApiKeys.find/2",
            "ApiKeys.get/2",
            "ApiKeys.goodByMaker/1",
            "ApiKeys.list/2",
            "AuditLog.get/2",
            "AuditLog.list/2",
            "BulkEdits.get/2",
            "BulkEdits.preview/3",
            "Channels.get/2",
            "Channels.list/2",
            "ComponentCheck.check/1",
            "ComponentCheck.check/2",
            "ComponentLedger.reversed/2",
            "Components.findAll/2",
            "Components.get/2",
            "Components.list/2",
            "Components.movements/3",
            "Components.places/2",
            "CostingPolicies.get/1",
            "FeeScheduleBook.all/1",
            "FeeScheduleBook.own/1",
            "FilamentImport.preview/2",
            "Filaments.brand/2",
            "Filaments.brands/2",
            "Filaments.get/2",
            "Filaments.list/2",
            "Jobs.get/2",
            "Jobs.list/2",
            "CustomFields.all/1",
            "CustomFields.get/2",
            "CustomFields.of/2",
            "CustomFields.values/2",
            "LedgerCheck.check/1",
            "LedgerCheck.check/2",
            "BalanceCheck.check/1",
            "StockCheck.check/1",
            "StockCheck.check/2",
            "Locations.contents/2",
            "Locations.get/2",
            "Locations.list/2",
            "Locations.stock/2",
            "Valuation.value/1",
            "LowStock.report/1",
            "LowStock.report/2",
            "LowStock.threshold/2",
            "LowStock.thresholdOf/2",
            "LowStock.thresholds/1",
            "MaterialCatalogue.get/2",
            "MaterialCatalogue.list/2",
            "Members.authorityOf/2",
            "Members.find/2",
            "Members.get/2",
            "Members.invitation/3",
            "Members.invitations/1",
            "Members.list/2",
            "ProductCosting.of/2",
            "ProductCosting.ofDraft/2",
            "ProductPricing.compare/3",
            "ProductPricing.compareDraft/3",
            "ProductPricing.rule/3",
            "ProductPricing.terms/2",
            "Products.get/2",
            "Products.list/2",
            "RecentChanges.after/3",
            "ReelTypes.get/2",
            "ReelTypes.list/2",
            "ReelTypes.named/2",
            "Roles.get/2",
            "Roles.own/1",
            "SavedViews.get/2",
            "SavedViews.list/1",
            "SpoolImport.preview/2",
            "SpoolPhotos.get/2",
            "SpoolImport.preview/3",
            "Spools.all/1",
            "Spools.get/2",
            "Spools.groups/3",
            "Spools.numbered/2",
            "Spools.list/2",
            "Spools.movements/3",
            "Spools.reversed/2",
            "Spools.stockOf/2",
            "StockTaking.get/2",
            "StockTaking.list/2",
            "StockTaking.preview/2",
            "StockTaking.sheet/3",
            "Suppliers.get/2",
            "Suppliers.list/2",
            "Suppliers.names/2",
            "WorkshopLogos.find/1",
            "WorkshopSettings.get/1",
            "WorkshopSettings.mayChangeCurrency/1",
            "Workshops.find/1",
            "Workshops.get/1");

    static Stream<String> commands() {
        return Commands.all().keySet().stream();
    }

    @Test
    void everyUseCaseIsKnownAsReadingOrWriting() {
        Set<String> known = new TreeSet<>(READINGS);
        known.addAll(Commands.all().keySet());
        Set<String> unknown = new TreeSet<>(useCases());
        unknown.removeAll(known);
        known.removeAll(useCases());
        assertEquals(Set.of(), unknown, "say in READINGS or Commands what these do");
        assertEquals(Set.of(), known, "these are gone: take them out of READINGS or Commands");
        assertTrue(Commands.all().size() >= 45, () -> Commands.all().size() + " commands");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aChangeIsTold(String command) {
        try (Scene scene = new Scene()) {
            long before = scene.told();
            Set<AuditEntry> known = Set.copyOf(scene.entries());
            run(command, scene, scene.shop);
            long told = scene.told() - before;
            assertEquals(Commands.UNTOLD.contains(command), told == 0, told + " entries");
            scene.entries().stream().filter(entry -> !known.contains(entry)).forEach(entry -> {
                assertEquals(scene.shop.actor(), entry.actor());
                assertEquals(scene.shop.origin(), entry.origin());
                assertEquals(TestWorkshop.NOW, entry.recordedAt());
                assertTrue(entry.action().startsWith(entry.subject().kind() + "."), entry.action());
                assertTrue(!entry.subject().label().isEmpty()
                        && !entry.subject().id().isEmpty());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void X7_aRepeatedCommandIsToldOnce(String command) {
        try (Scene scene = new Scene()) {
            OperationContext keyed = scene.shop.with(new CommandKey("k1", "f1", String::valueOf));
            run(command, scene, keyed);
            long once = scene.entries().size();
            assertThrows(NozzlyException.class, () -> run(command, scene, keyed));
            assertEquals(once, scene.entries().size());
        }
    }

    /** The key was used before: the store refuses when all the work is done. */
    @ParameterizedTest
    @MethodSource("commands")
    void whatIsRefusedIsNotTold(String command) {
        try (Scene scene = new Scene()) {
            CommandRecord used = new CommandRecord("k1", "f1", "no", TestWorkshop.NOW);
            scene.nozzly.transactions().keepRefusal(scene.shop, used);
            scene.nozzly.transactions().keepRefusal(OperationContext.of(Scene.OTHER, scene.shop.actor()), used);
            Set<AuditEntry> before = Set.copyOf(scene.entries());
            NozzlyException refusal = assertThrows(
                    NozzlyException.class,
                    () -> run(command, scene, scene.shop.with(new CommandKey("k1", "f1", String::valueOf))));
            assertEquals(CommonError.ALREADY_EXISTS, refusal.code());
            assertEquals(before, Set.copyOf(scene.entries()));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsRolledBackIsNotTold(String command) {
        try (Scene scene = new Scene()) {
            Set<AuditEntry> before = Set.copyOf(scene.entries());
            scene.store.failFromNowOn();
            assertThrows(IllegalStateException.class, () -> run(command, scene, scene.shop));
            assertEquals(before, Set.copyOf(scene.entries()));
        }
    }

    private static void run(String command, Scene scene, OperationContext context) {
        Commands.all().get(command).accept(scene, context);
    }

    /** Every public method of a service that takes a context. */
    private static Set<String> useCases() {
        return Stream.concat(
                        Arrays.stream(Nozzly.class.getMethods())
                                .filter(method -> method.getParameterCount() == 0)
                                .map(Method::getReturnType),
                        Stream.of(WorkshopSettings.class))
                .filter(type -> !type.getSimpleName().equals("Transactions"))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method ->
                        method.getParameterCount() > 0 && method.getParameterTypes()[0] == OperationContext.class)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/"
                        + method.getParameterCount())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
