package app.nozzly.audit;

import app.nozzly.WorkshopProfile;
import app.nozzly.access.Authority;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.context.OperationContext;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.customfields.CustomFieldDraft;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.customfields.FieldType;
import app.nozzly.inventory.AllocationConversion;
import app.nozzly.inventory.AllocationRequest;
import app.nozzly.inventory.ComponentAdjustment;
import app.nozzly.inventory.ComponentCount;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.ComponentTransfer;
import app.nozzly.inventory.ComponentUse;
import app.nozzly.inventory.FilamentBatch;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentImportRow;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelTypeDraft;
import app.nozzly.inventory.SavedViewDraft;
import app.nozzly.inventory.SpoolAdjustment;
import app.nozzly.inventory.SpoolChange;
import app.nozzly.inventory.SpoolCount;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolImportRow;
import app.nozzly.inventory.SpoolSplit;
import app.nozzly.inventory.SpoolTransfer;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.inventory.SpoolWeighing;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.inventory.StatedSpool;
import app.nozzly.jobs.JobOrder;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.material.MaterialType;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.ProductPricing;
import app.nozzly.purchasing.SupplierDraft;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.Version;
import app.nozzly.workshop.LogoFormat;
import app.nozzly.workshop.NewWorkshop;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** How every use case that writes is called once, by the name of its service, its own name and its number of parameters. */
final class Commands {

    /** What changes nothing that anybody would ask about later: when a key was used last, where the ledgers ended. */
    static final List<String> UNTOLD = List.of("ApiKeys.used/2", "Checkpoints.make/1");

    private static final FilamentDraft TEAL = FilamentDraft.of("Fresh brand", "PETG", Colour.of("Teal", "#008080"));
    private static final Optional<Version> ANY = Optional.empty();

    private Commands() {}

    static Map<String, BiConsumer<Scene, OperationContext>> all() {
        Map<String, BiConsumer<Scene, OperationContext>> all = new TreeMap<>();
        all.putAll(workshop());
        all.putAll(people());
        all.putAll(work());
        all.putAll(stock());
        all.putAll(scale());
        all.putAll(claims());
        all.putAll(places());
        all.putAll(parts());
        all.putAll(reels());
        all.putAll(finding());
        all.putAll(customFields());
        all.putAll(products());
        all.putAll(prices());
        return all;
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> workshop() {
        return Map.of(
                "Workshops.open/2",
                (scene, context) -> scene.nozzly
                        .workshops()
                        .open(
                                new OperationContext(Scene.OTHER, context.actor(), context.origin(), context.command()),
                                NewWorkshop.of("OTHER", "Other", CurrencyUnit.GBP)),
                "Workshops.update/2",
                (scene, context) -> scene.nozzly.workshops().update(context, renamed(scene)),
                "WorkshopSettings.update/2",
                (scene, context) -> scene.settings.update(
                        context,
                        new WorkshopProfile(
                                renamed(scene), scene.nozzly.costingPolicies().get(scene.shop))),
                "CostingPolicies.change/2",
                (scene, context) -> scene.nozzly
                        .costingPolicies()
                        .change(context, rates -> rates.withLabourPerHour(BigMoney.parse("GBP 18"))),
                "CostingPolicies.update/2",
                (scene, context) -> scene.nozzly.costingPolicies().update(context, dearer(scene)),
                "WorkshopLogos.put/4",
                (scene, context) -> scene.nozzly.logos().put(context, ANY, LogoFormat.PNG, Scene.image(2)),
                "WorkshopLogos.remove/1",
                (scene, context) -> scene.nozzly.logos().remove(context));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> people() {
        return Map.ofEntries(
                Map.entry(
                        "Members.add/5",
                        (scene, context) -> scene.nozzly
                                .members()
                                .add(context, new MemberId(new UUID(1, 9)), "Dee", "dee@example.com", "sales")),
                Map.entry(
                        "Members.changeRole/5",
                        (scene, context) -> scene.nozzly
                                .members()
                                .changeRole(
                                        context, Authority.FULL, scene.ben.id().toString(), ANY, "sales")),
                Map.entry(
                        "Members.remove/4",
                        (scene, context) -> scene.nozzly
                                .members()
                                .remove(context, Authority.FULL, scene.ben.id().toString(), ANY)),
                Map.entry(
                        "Members.leave/2",
                        (scene, context) -> scene.nozzly.members().leave(context, scene.ben.id())),
                Map.entry(
                        "Members.rename/4",
                        (scene, context) ->
                                scene.nozzly.members().rename(context, scene.ben.id(), "Benno", "ben@example.com")),
                Map.entry(
                        "Members.invite/3",
                        (scene, context) -> scene.nozzly
                                .members()
                                .invite(context, Authority.FULL, scene.invitation("eve@example.com"))),
                Map.entry(
                        "Members.withdraw/3",
                        (scene, context) -> scene.nozzly
                                .members()
                                .withdraw(
                                        context,
                                        Authority.FULL,
                                        scene.invitation.id().toString())),
                Map.entry(
                        "Members.accept/6",
                        (scene, context) -> scene.nozzly
                                .members()
                                .accept(
                                        context,
                                        scene.invitation.id(),
                                        "digest",
                                        new MemberId(new UUID(1, 3)),
                                        "Cleo",
                                        "cleo@example.com")),
                Map.entry(
                        "Roles.create/5",
                        (scene, context) -> scene.nozzly
                                .roles()
                                .create(
                                        context,
                                        Authority.FULL,
                                        "printer",
                                        "Printer",
                                        Permissions.viewOf(Resource.SPOOLS))),
                Map.entry(
                        "Roles.change/6",
                        (scene, context) -> scene.nozzly
                                .roles()
                                .change(
                                        context,
                                        Authority.FULL,
                                        "packer",
                                        ANY,
                                        "Packers",
                                        Permissions.viewOf(Resource.SPOOLS))),
                Map.entry(
                        "Roles.delete/4",
                        (scene, context) -> scene.nozzly.roles().delete(context, Authority.FULL, "packer", ANY)));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> work() {
        return Map.of(
                "ApiKeys.create/3",
                (scene, context) -> scene.nozzly.apiKeys().create(context, Authority.FULL, scene.key()),
                "ApiKeys.revoke/3",
                (scene, context) -> scene.nozzly
                        .apiKeys()
                        .revoke(context, Authority.FULL, scene.key.id().toString()),
                "Checkpoints.make/1",
                (scene, context) -> scene.nozzly.checkpoints().make(context),
                "ApiKeys.used/2",
                (scene, context) -> scene.nozzly.apiKeys().used(context, scene.key.id()),
                "Jobs.submit/4",
                (scene, context) -> scene.nozzly.jobs().submit(context, "export", Map.of(), (session, job) -> {}),
                "Jobs.order/3",
                (scene, context) -> scene.nozzly
                        .jobs()
                        .order(context, new JobOrder("export", Map.of("what", "all"), 20), (session, job) -> {}),
                "Jobs.cancel/2",
                (scene, context) ->
                        scene.nozzly.jobs().cancel(context, scene.queued.id().toString()),
                "Jobs.retry/4",
                (scene, context) ->
                        scene.nozzly.jobs().retry(context, scene.failed.id().toString(), 20, (session, job) -> {}));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> stock() {
        return Map.of(
                "MaterialCatalogue.add/2",
                (scene, context) -> scene.nozzly.materials().add(context, type("PLA-CF", "1.29")),
                "MaterialCatalogue.update/2",
                (scene, context) -> scene.nozzly.materials().update(context, type("PLA", "1.25")),
                "Filaments.addBrand/2",
                (scene, context) -> scene.nozzly.filaments().addBrand(context, "Fresh brand"),
                "Filaments.updateBrand/2",
                (scene, context) -> scene.nozzly
                        .filaments()
                        .updateBrand(context, scene.spool.filament().brand().named("Prusa")),
                "Filaments.add/2",
                (scene, context) -> scene.nozzly.filaments().add(context, TEAL),
                "Filaments.update/4",
                (scene, context) -> scene.nozzly
                        .filaments()
                        .update(context, scene.spool.filament().id(), Version.INITIAL, TEAL),
                "Spools.add/2",
                (scene, context) ->
                        scene.nozzly.spools().add(context, NewSpool.of(TEAL, Grams.of(500), SpoolDetails.NONE)),
                "Spools.change/3",
                (scene, context) -> scene.nozzly
                        .spools()
                        .change(
                                context,
                                "FIL-001",
                                new SpoolChange(
                                        ANY,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        SpoolDetails.NONE,
                                        true)),
                "Spools.deactivate/3",
                (scene, context) -> scene.nozzly.spools().deactivate(context, "FIL-001", ANY),
                "Spools.use/3",
                (scene, context) -> scene.nozzly.spools().use(context, "FIL-001", SpoolUse.now(Grams.of(5), "test")));
    }

    /** A filament of a new maker and a new type. */
    private static FilamentBatch listed() {
        MaterialType type = new MaterialType(
                "PLA-X", "PLA-X", new BigDecimal("1.3"), Optional.empty(), Optional.empty(), Version.INITIAL);
        FilamentDraft draft = FilamentDraft.of("Listed", "PLA-X", Colour.UNKNOWN);
        return new FilamentBatch(
                List.of(new FilamentImportRow(1, Optional.empty(), draft)), List.of("Idle"), List.of(type));
    }

    /** The scene's spool, taken out of use by a file. */
    private static SpoolImportRow retired() {
        StatedSpool nothing = StatedSpool.NOTHING;
        return new SpoolImportRow(
                1,
                Optional.empty(),
                Optional.of("FIL-001"),
                StatedFilament.NOTHING,
                new StatedSpool(
                        Optional.empty(),
                        Optional.empty(),
                        nothing.emptySpoolWeight(),
                        nothing.purchaseCost(),
                        nothing.landedCost(),
                        nothing.purchaseDate(),
                        nothing.storageLocation(),
                        nothing.lotNumber(),
                        nothing.notes(),
                        nothing.openedAt(),
                        Optional.of(false)));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> scale() {
        return Map.of(
                "FilamentImport.apply/2",
                (scene, context) -> scene.nozzly.filamentImport().apply(context, listed()),
                "SpoolImport.apply/2",
                (scene, context) -> scene.nozzly.spoolImport().apply(context, List.of(retired())),
                "Spools.weigh/3",
                (scene, context) -> scene.nozzly
                        .spools()
                        .weigh(
                                context,
                                "FIL-001",
                                new SpoolWeighing(
                                        Grams.of(900), Optional.of(Grams.of(193)), Optional.empty(), Optional.empty())),
                "Spools.count/3",
                (scene, context) -> scene.nozzly.spools().count(context, "FIL-001", SpoolCount.now(Grams.of(700))),
                "Spools.adjust/3",
                (scene, context) -> scene.nozzly
                        .spools()
                        .adjust(context, "FIL-001", new SpoolAdjustment(Grams.of(-5), "Broken end", Optional.empty())),
                "Spools.reverse/3",
                (scene, context) -> scene.nozzly
                        .spools()
                        .reverse(context, scene.bought().movement().id(), Optional.empty()));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> claims() {
        return Map.of(
                "Spools.transfer/3",
                (scene, context) -> scene.nozzly.spools().transfer(context, "FIL-001", new SpoolTransfer("Loft")),
                "Spools.split/3",
                (scene, context) -> scene.nozzly.spools().split(context, "FIL-001", SpoolSplit.of(Grams.of(250))),
                "Allocations.allocate/2",
                (scene, context) ->
                        scene.nozzly.allocations().allocate(context, AllocationRequest.all(List.of(Scene.claim(100)))),
                "Allocations.release/3",
                (scene, context) -> scene.nozzly
                        .allocations()
                        .release(context, scene.claim.id().toString(), Optional.empty()),
                "Allocations.releaseAll/2",
                (scene, context) -> scene.nozzly.allocations().releaseAll(context, scene.claim.reference()),
                "Allocations.convert/2",
                (scene, context) -> scene.nozzly
                        .allocations()
                        .convert(
                                context,
                                new AllocationConversion(
                                        List.of(AllocationConversion.Claim.all(scene.claim.id())), List.of())));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> places() {
        return Map.of(
                "Locations.add/2",
                (scene, context) ->
                        scene.nozzly.locations().add(context, LocationDraft.of("Attic", LocationKind.SHELF)),
                "Locations.replace/4",
                (scene, context) -> scene.nozzly
                        .locations()
                        .replace(context, scene.shelf.toString(), ANY, LocationDraft.of("Rack", LocationKind.SHELF)),
                "Locations.deactivate/3",
                (scene, context) -> scene.nozzly.locations().deactivate(context, scene.attic.toString(), ANY),
                "Suppliers.add/2",
                (scene, context) ->
                        scene.nozzly.suppliers().add(context, SupplierDraft.of("Magnet Union", CurrencyUnit.GBP)),
                "Suppliers.replace/4",
                (scene, context) -> scene.nozzly
                        .suppliers()
                        .replace(
                                context,
                                scene.supplier.id().toString(),
                                ANY,
                                SupplierDraft.of("Reel & Co", CurrencyUnit.GBP)),
                "Suppliers.deactivate/3",
                (scene, context) -> scene.nozzly
                        .suppliers()
                        .deactivate(context, scene.supplier.id().toString(), ANY));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> reels() {
        ReelTypeDraft plastic = ReelTypeDraft.of("Plastic 1 kg", ReelMaterial.PLASTIC, Grams.of(230));
        return Map.of(
                "ReelTypes.add/2",
                (scene, context) -> scene.nozzly.reelTypes().add(context, plastic),
                "ReelTypes.replace/4",
                (scene, context) -> scene.nozzly
                        .reelTypes()
                        .replace(context, scene.reel.id().toString(), ANY, plastic),
                "ReelTypes.deactivate/3",
                (scene, context) -> scene.nozzly
                        .reelTypes()
                        .deactivate(context, scene.reel.id().toString(), ANY),
                "SpoolPhotos.put/3",
                (scene, context) -> scene.nozzly.spoolPhotos().put(context, ANY, scene.photo(2)),
                "SpoolPhotos.restore/3",
                (scene, context) -> scene.nozzly
                        .spoolPhotos()
                        .restore(
                                context,
                                scene.claimed.code(),
                                new Version(scene.photo(1).image().mark())),
                "SpoolPhotos.remove/3",
                (scene, context) -> scene.nozzly.spoolPhotos().remove(context, scene.spool.code(), ANY),
                "Filaments.comesOn/3",
                (scene, context) -> scene.nozzly
                        .filaments()
                        .comesOn(context, scene.spool.filament().id(), Optional.of(scene.reel.reel())),
                "Spools.dried/3",
                (scene, context) -> scene.nozzly
                        .spools()
                        .dried(context, scene.spool.code(), Optional.of(LocalDate.of(2026, 11, 20))));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> parts() {
        Quantity two = Quantity.of(2);
        return Map.of(
                "Components.add/2",
                (scene, context) ->
                        scene.nozzly.components().add(context, ComponentDetails.of("Insert M3", ComponentKind.INSERT)),
                "Components.replace/5",
                (scene, context) -> scene.nozzly
                        .components()
                        .replace(
                                context,
                                "CMP-001",
                                ANY,
                                ComponentDetails.of("Magnet 8 × 3", ComponentKind.MAGNET),
                                true),
                "Components.deactivate/3",
                (scene, context) -> scene.nozzly.components().deactivate(context, "CMP-001", ANY),
                "ComponentLedger.receive/3",
                (scene, context) -> scene.nozzly
                        .componentLedger()
                        .receive(
                                context, "CMP-001", ComponentReceipt.now(scene.shelf, two, BigMoney.parse("GBP 0.14"))),
                "ComponentLedger.use/3",
                (scene, context) -> scene.nozzly
                        .componentLedger()
                        .use(context, "CMP-001", new ComponentUse(scene.shelf, two, MovementNote.NONE)),
                "ComponentLedger.count/3",
                (scene, context) -> scene.nozzly
                        .componentLedger()
                        .count(context, "CMP-001", new ComponentCount(scene.shelf, two, MovementNote.NONE)),
                "ComponentLedger.adjust/3",
                (scene, context) -> scene.nozzly
                        .componentLedger()
                        .adjust(
                                context,
                                "CMP-001",
                                new ComponentAdjustment(
                                        scene.shelf, two, MovementNote.because(Optional.of("Found in a box")))),
                "ComponentLedger.transfer/3",
                (scene, context) -> scene.nozzly
                        .componentLedger()
                        .transfer(
                                context,
                                "CMP-001",
                                new ComponentTransfer(scene.shelf, scene.attic, two, MovementNote.NONE)),
                "ComponentLedger.reverse/3",
                (scene, context) -> scene.nozzly.componentLedger().reverse(context, scene.received, Optional.empty()));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> finding() {
        SavedViewDraft view = new SavedViewDraft("PLA", SavedViewDraft.Audience.SHARED, Map.of("material_type", "PLA"));
        return Map.of(
                "LowStock.set/3",
                (scene, context) ->
                        scene.nozzly.lowStock().set(context, Optional.of(MaterialKey.ofType("PETG")), Grams.of(500)),
                "Spools.addEqual/3",
                (scene, context) ->
                        scene.nozzly.spools().addEqual(context, NewSpool.of(TEAL, Grams.of(500), SpoolDetails.NONE), 2),
                "LowStock.remove/3",
                (scene, context) -> scene.nozzly
                        .lowStock()
                        .remove(context, scene.threshold.id().toString(), ANY),
                "StockTaking.post/2",
                (scene, context) -> scene.nozzly.stockTaking().post(context, scene.findings(950)),
                "StockTaking.undo/2",
                (scene, context) -> scene.nozzly.stockTaking().undo(context, "ST-001"),
                "SavedViews.add/2",
                (scene, context) -> scene.nozzly.savedViews().add(context, view),
                "SavedViews.replace/4",
                (scene, context) -> scene.nozzly
                        .savedViews()
                        .replace(context, scene.view.id().toString(), ANY, view),
                "SavedViews.remove/3",
                (scene, context) -> scene.nozzly
                        .savedViews()
                        .remove(context, scene.view.id().toString(), ANY),
                "BulkEdits.apply/3",
                (scene, context) -> scene.nozzly.bulkEdits().apply(context, scene.selection(), Scene.noting("wet")),
                "BulkEdits.undo/2",
                (scene, context) ->
                        scene.nozzly.bulkEdits().undo(context, scene.edit.id().toString()));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> customFields() {
        CustomFieldDraft draft = CustomFieldDraft.of(FieldOwner.SPOOL, "dried", "Dried", FieldType.DATE);
        return Map.of(
                "CustomFields.add/2",
                (scene, context) -> scene.nozzly.customFields().add(context, draft),
                "CustomFields.replace/4",
                (scene, context) -> scene.nozzly
                        .customFields()
                        .replace(
                                context,
                                scene.field.id().toString(),
                                ANY,
                                CustomFieldDraft.of(FieldOwner.SPOOL, "bin", "Drawer", FieldType.TEXT)),
                "CustomFields.remove/3",
                (scene, context) -> scene.nozzly
                        .customFields()
                        .remove(context, scene.field.id().toString(), ANY));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> products() {
        return Map.of(
                "Products.add/2",
                (scene, context) ->
                        scene.nozzly.products().add(context, ProductDraft.printed("CUBE", "Cube", PrintTime.ZERO)),
                "Products.replace/4",
                (scene, context) ->
                        scene.nozzly.products().replace(context, "DRAGON", ANY, scene.dragon(scene.magnet(6))),
                "Products.deactivate/3",
                (scene, context) -> scene.nozzly.products().deactivate(context, "DRAGON", ANY),
                "Products.addMaterial/4",
                (scene, context) -> scene.nozzly
                        .products()
                        .addMaterial(
                                context,
                                "DRAGON",
                                ANY,
                                scene.nozzly.products().line(MaterialKey.ofType("PETG"), Grams.of(3))),
                "Products.removeMaterial/4",
                (scene, context) -> scene.nozzly.products().removeMaterial(context, "DRAGON", ANY, scene.line.id()),
                "Products.addComponent/4",
                (scene, context) -> scene.nozzly.products().addComponent(context, "DRAGON", ANY, scene.magnet(1)),
                "Products.removeComponent/4",
                (scene, context) -> scene.nozzly.products().removeComponent(context, "DRAGON", ANY, scene.magnet.id()));
    }

    private static Map<String, BiConsumer<Scene, OperationContext>> prices() {
        return Map.of(
                "Channels.add/2",
                (scene, context) -> scene.nozzly.channels().add(context, channel(scene, "Fair")),
                "Channels.add/3",
                (scene, context) -> scene.nozzly.channels().add(context, "eBay", "ebay-gb-most"),
                "Channels.replace/4",
                (scene, context) -> scene.nozzly
                        .channels()
                        .replace(context, scene.channel.id().toString(), ANY, channel(scene, "Etsy UK")),
                "Channels.deactivate/3",
                (scene, context) -> scene.nozzly
                        .channels()
                        .deactivate(context, scene.channel.id().toString(), ANY),
                "FeeScheduleBook.add/2",
                (scene, context) -> scene.nozzly
                        .feeSchedules()
                        .add(context, Scene.OWN_FEES.formatted("4%").replace("own-1", "own-2")),
                "FeeScheduleBook.replace/4",
                (scene, context) ->
                        scene.nozzly.feeSchedules().replace(context, "own-1", ANY, Scene.OWN_FEES.formatted("6%")),
                "ProductPricing.save/2",
                (scene, context) -> scene.nozzly
                        .pricing()
                        .save(
                                context,
                                new ProductPricing.SaveRule(
                                        "DRAGON", scene.channel.id().toString(), ANY, PriceTarget.marginPercent("45"))),
                "ProductPricing.saveAll/3",
                (scene, context) -> scene.nozzly
                        .pricing()
                        .saveAll(context, List.of(scene.product.id()), PriceTarget.marginPercent("35")));
    }

    private static ChannelDraft channel(Scene scene, String name) {
        return ChannelDraft.of(name, scene.nozzly.feeSchedules().all(scene.shop).get("etsy-gb"));
    }

    private static Workshop renamed(Scene scene) {
        return scene.nozzly.workshops().get(scene.shop).with("EMBER", "Ember & Ash", ZoneId.of("UTC"), false);
    }

    private static CostingPolicy dearer(Scene scene) {
        return scene.nozzly.costingPolicies().get(scene.shop).withDepreciationPerHour(BigMoney.parse("GBP 0.2"));
    }

    private static MaterialType type(String code, String density) {
        return new MaterialType(
                code, code, new BigDecimal(density), Optional.empty(), Optional.empty(), Version.INITIAL);
    }
}
