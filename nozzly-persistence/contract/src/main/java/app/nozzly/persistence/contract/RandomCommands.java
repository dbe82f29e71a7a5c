package app.nozzly.persistence.contract;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.PhotoImage;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypeRepository;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolPhotoRepository;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.OwnFeeScheduleRepository;
import app.nozzly.pricing.PriceRule;
import app.nozzly.pricing.PriceRuleRepository;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.quantity.Grams;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.CommandRecordRepository;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Carries random commands out in one session; the same command on the same state does the same in every store. */
final class RandomCommands {

    private static final int THINGS = 5;
    private static final int MOVEMENTS = 40;

    private final TenantId tenant;
    private final StoreSession session;

    RandomCommands(TenantId tenant, StoreSession session) {
        this.tenant = tenant;
        this.session = session;
    }

    /** What a command does. */
    enum Kind {
        INSERT_BRAND,
        RENAME_BRAND,
        INSERT_FILAMENT,
        UPDATE_FILAMENT,
        INSERT_SPOOL,
        UPDATE_SPOOL,
        KEEP_REEL,
        NAME_REEL,
        SHOW_SPOOL,
        POST,
        POST_MUCH,
        CLAIM,
        GIVE_BACK,
        NEXT_NUMBER,
        RESERVE_NUMBERS,
        INSERT_PRODUCT,
        UPDATE_PRODUCT,
        INSERT_CHANNEL,
        UPDATE_CHANNEL,
        INSERT_RULE,
        UPDATE_RULE,
        INSERT_SCHEDULE,
        UPDATE_SCHEDULE,
        KEEP_ANSWER,
        FORGET_ANSWERS
    }

    /**
     * One command. Immutable.
     *
     * @param kind what it does
     * @param which which thing
     * @param what with what
     * @param seed of all other fields
     */
    record Command(Kind kind, int which, int what, int seed) {

        Samples samples() {
            return new Samples(seed);
        }

        int thing() {
            return which % THINGS;
        }

        int other() {
            return what % THINGS;
        }

        /** A few names, so that they clash. */
        String name() {
            return List.of("anna", "ANNA", "berta", "clara", "dora").get(other());
        }

        /** The version it was read with, or one that is wrong. */
        Version version(Version current) {
            return seed % 5 == 0 ? current.next() : current;
        }
    }

    /** The answer of a command, comparable between stores. */
    Object run(Command command) {
        return switch (command.kind()) {
            case INSERT_BRAND -> insertBrand(command);
            case RENAME_BRAND -> renameBrand(command);
            case INSERT_FILAMENT -> insertFilament(command);
            case UPDATE_FILAMENT -> updateFilament(command);
            case INSERT_SPOOL -> insertSpool(command);
            case UPDATE_SPOOL -> updateSpool(command);
            case KEEP_REEL -> keepReel(command);
            case NAME_REEL -> nameReel(command);
            case SHOW_SPOOL -> showSpool(command);
            case POST -> post(command, Grams.of(command.what() - 40L));
            case POST_MUCH -> post(command, command.samples().grams(1_000));
            case CLAIM -> claim(command);
            case GIVE_BACK -> giveBack(command);
            case NEXT_NUMBER -> session.repository(CounterRepository.class).next(command.name());
            case RESERVE_NUMBERS -> reserve(command);
            case INSERT_PRODUCT -> insertProduct(command);
            case UPDATE_PRODUCT -> updateProduct(command);
            case INSERT_CHANNEL -> insertChannel(command);
            case UPDATE_CHANNEL -> updateChannel(command);
            case INSERT_RULE -> insertRule(command);
            case UPDATE_RULE -> updateRule(command);
            case INSERT_SCHEDULE -> insertSchedule(command);
            case UPDATE_SCHEDULE -> updateSchedule(command);
            case KEEP_ANSWER -> keepAnswer(command);
            case FORGET_ANSWERS ->
                session.repository(CommandRecordRepository.class)
                        .deleteOlderThan(command.samples().instant());
        };
    }

    private Object insertBrand(Command command) {
        Brand brand = new Brand(brandId(command.thing()), command.thing(), command.name(), Version.INITIAL);
        brands(session).insert(brand);
        return brands(session).find(brand.id());
    }

    private Object renameBrand(Command command) {
        return brands(session)
                .find(brandId(command.thing()))
                .map(brand -> brands(session)
                        .update(brand.named(command.name()).withVersion(command.version(brand.version()))));
    }

    private Object insertFilament(Command command) {
        return brands(session).find(brandId(command.other())).flatMap(brand -> {
            Filament filament = filament(command, brand, Version.INITIAL);
            filaments(session).insert(filament);
            return filaments(session).find(filament.id());
        });
    }

    private Object updateFilament(Command command) {
        return filaments(session)
                .find(new FilamentId(id(2, command.thing())))
                .map(filament -> filaments(session)
                        .update(filament(command, filament.brand(), command.version(filament.version()))));
    }

    private Filament filament(Command command, Brand brand, Version version) {
        Filament any = command.samples().filament(brand, command.thing());
        return new Filament(
                new FilamentId(id(2, command.thing())),
                command.thing(),
                brand,
                any.name(),
                any.materialType(),
                any.colour(),
                any.finish(),
                any.diameterMillimetres(),
                any.densityGramsPerCubicCentimetre(),
                any.price(),
                any.netWeight(),
                any.emptySpoolWeight(),
                any.standardCostPerGram(),
                version);
    }

    private Object insertSpool(Command command) {
        return filaments(session).find(new FilamentId(id(2, command.other()))).flatMap(filament -> {
            Spool any = command.samples().spool(filament, command.thing());
            Spool spool = new Spool(
                    spoolId(command.thing()),
                    command.thing(),
                    filament,
                    any.initialWeight(),
                    Grams.of(command.what()),
                    Grams.ZERO,
                    any.details(),
                    any.active(),
                    Version.INITIAL);
            spoolsOf(session).insert(spool);
            return spoolsOf(session).find(spool.id());
        });
    }

    private Object updateSpool(Command command) {
        Samples samples = command.samples();
        return spoolsOf(session)
                .find(spoolId(command.thing()))
                .map(spool -> spoolsOf(session)
                        .update(spool.with(
                                        spool.filament(),
                                        samples.grams(5_000),
                                        samples.spoolDetails(),
                                        samples.chance())
                                .withVersion(command.version(spool.version()))));
    }

    /** Adds a type of reel, or gives the one that is there another weight. */
    private Object keepReel(Command command) {
        ReelTypeRepository types = session.repository(ReelTypeRepository.class);
        ReelTypeId id = reelId(command.thing());
        ReelType any = command.samples().reelType();
        Optional<ReelType> known = types.find(id);
        ReelType type = new ReelType(
                id,
                command.name(),
                any.brand(),
                any.material(),
                any.emptyWeight(),
                any.notes(),
                any.active(),
                known.map(found -> command.version(found.version())).orElse(Version.INITIAL));
        if (known.isPresent()) {
            return types.update(type);
        }
        types.insert(type);
        return types.find(id);
    }

    /** A spool and its filament name a type, which may not be there. */
    private Object nameReel(Command command) {
        Optional<Reel> reel = session.repository(ReelTypeRepository.class)
                .find(reelId(command.other()))
                .map(ReelType::reel);
        return spoolsOf(session).find(spoolId(command.thing())).map(spool -> {
            Filament filament = spool.filament();
            filaments(session).update(filament.made(filament.brand(), reel));
            return spoolsOf(session)
                    .update(spool.with(
                            filament, spool.initialWeight(), spool.details().withReel(reel), spool.active()));
        });
    }

    /** A spool gets a picture, or loses the one that it has. */
    private Object showSpool(Command command) {
        SpoolPhotoRepository photos = session.repository(SpoolPhotoRepository.class);
        SpoolId id = spoolId(command.thing());
        if (command.other() == 0) {
            return photos.delete(id);
        }
        PhotoImage image = PhotoImage.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) command.seed()});
        photos.put(new SpoolPhoto(id, image, 1, 1));
        return spoolsOf(session).find(id).flatMap(Spool::photo);
    }

    private ReelTypeId reelId(int thing) {
        return new ReelTypeId(id(12, thing));
    }

    private Object post(Command command, Grams delta) {
        NewMovement any = command.samples().movement(spoolId(command.thing()), delta);
        StockMovement entry = session.repository(StockMovementRepository.class)
                .post(new NewMovement(
                        new MovementId(id(4, command.seed() % MOVEMENTS)),
                        any.spool(),
                        any.type(),
                        any.weightDelta(),
                        any.reason(),
                        any.reference(),
                        any.reverses(),
                        any.occurredAt(),
                        any.recordedAt(),
                        any.actor()));
        return entry;
    }

    private Object claim(Command command) {
        MovementId id = new MovementId(id(7, command.other()));
        return move(command, id, id, Grams.of(1L + command.seed()).negated());
    }

    private Object giveBack(Command command) {
        MovementId id = new MovementId(id(8, command.seed() % MOVEMENTS));
        return move(command, id, new MovementId(id(7, command.other())), Grams.of(command.seed() - 20L));
    }

    private Object move(Command command, MovementId id, MovementId claim, Grams delta) {
        NewMovement any = command.samples().movement(spoolId(command.thing()), delta);
        return session.repository(StockMovementRepository.class)
                .post(new NewMovement(
                        id,
                        any.spool(),
                        MovementType.ALLOCATION,
                        delta,
                        any.reason(),
                        Optional.of(new Reference("order", command.name())),
                        Optional.empty(),
                        Optional.of(claim),
                        any.occurredAt(),
                        any.recordedAt(),
                        any.actor()));
    }

    private Object reserve(Command command) {
        session.repository(CounterRepository.class).reserve(command.name(), command.which());
        return session.repository(CounterRepository.class).next(command.name());
    }

    private Object insertProduct(Command command) {
        Product product = product(command, Version.INITIAL);
        products(session).insert(product);
        return products(session).findBySku(command.name());
    }

    private Object updateProduct(Command command) {
        return products(session)
                .find(productId(command.thing()))
                .map(product -> products(session)
                        .update(product(command, command.version(product.version()))
                                .withBom(product.bom())));
    }

    private Product product(Command command, Version version) {
        Samples samples = new Samples(
                command.seed() + 1_000L * command.which() + tenant.value().getLeastSignificantBits());
        Product any = samples.product();
        ProductDetails details = new ProductDetails(
                command.name(),
                any.name(),
                any.details().description(),
                any.details().category(),
                any.details().tags());
        return new Product(
                productId(command.thing()),
                details,
                any.bom(),
                any.times(),
                any.rates(),
                any.singleLot(),
                any.active(),
                version);
    }

    private Object insertChannel(Command command) {
        SalesChannel channel = channel(command, Version.INITIAL);
        channels(session).insert(channel);
        return channels(session).find(channel.id());
    }

    private Object updateChannel(Command command) {
        return channels(session)
                .find(channelId(command.thing()))
                .map(channel -> channels(session).update(channel(command, command.version(channel.version()))));
    }

    private SalesChannel channel(Command command, Version version) {
        SalesChannel any = command.samples().channel();
        return new SalesChannel(
                channelId(command.thing()),
                command.name(),
                any.kind(),
                any.currency(),
                any.terms(),
                any.active(),
                version);
    }

    private Object insertRule(Command command) {
        boolean possible = products(session).find(productId(command.thing())).isPresent()
                && channels(session).find(channelId(command.other())).isPresent();
        if (possible) {
            rules(session).insert(rule(command, Version.INITIAL));
        }
        return rules(session).find(productId(command.thing()), channelId(command.other()));
    }

    private Object updateRule(Command command) {
        return rules(session)
                .find(productId(command.thing()), channelId(command.other()))
                .map(rule -> rules(session).update(rule(command, command.version(rule.version()))));
    }

    private PriceRule rule(Command command, Version version) {
        return command.samples()
                .priceRule(productId(command.thing()), channelId(command.other()))
                .withVersion(version);
    }

    private Object insertSchedule(Command command) {
        schedules(session)
                .insert(new OwnFeeSchedule(command.name(), command.samples().word(), Version.INITIAL));
        return schedules(session).all();
    }

    private Object updateSchedule(Command command) {
        return schedules(session)
                .find(command.name())
                .map(schedule -> schedules(session)
                        .update(new OwnFeeSchedule(
                                schedule.id(), command.samples().word(), command.version(schedule.version()))));
    }

    private Object keepAnswer(Command command) {
        CommandRecord any = command.samples().commandRecord();
        session.repository(CommandRecordRepository.class)
                .insert(new CommandRecord(command.name(), any.fingerprint(), any.answer(), any.recordedAt()));
        return session.repository(CommandRecordRepository.class).find(command.name());
    }

    /** All that a tenant can show of itself, comparable between stores. */
    static List<Object> everything(StoreSession session) {
        List<Object> all = new ArrayList<>();
        all.add(lists(BrandRepository.FIELDS, query -> brands(session).list(query)));
        all.add(lists(FilamentRepository.FIELDS, query -> filaments(session).list(query)));
        all.add(lists(SpoolRepository.FIELDS, query -> spoolsOf(session).list(query)));
        all.add(lists(ProductRepository.FIELDS, query -> products(session).list(query)));
        all.add(lists(SalesChannelRepository.FIELDS, query -> channels(session).list(query)));
        all.add(channels(session).active());
        all.add(rules(session)
                .ofProducts(products(session).list(ListQuery.FIRST_PAGE).items().stream()
                        .map(Product::id)
                        .toList()));
        all.add(schedules(session).all());
        all.add(spoolsOf(session).ofTypes(Set.of("pla", "tpu")));
        all.add(filaments(session).ofTypes(Set.of("pla", "tpu")));
        all.add(lists(
                AllocationRepository.FIELDS,
                query -> session.repository(AllocationRepository.class).list(query)));
        Shelf.ledger(session).forEach(entry -> all.add(List.of(entry.movement(), entry.balanceAfter())));
        for (String key : List.of("anna", "ANNA", "berta", "clara", "dora")) {
            all.add(session.repository(CommandRecordRepository.class).find(key));
        }
        return all;
    }

    static List<Spool> spools(StoreSession session) {
        return spoolsOf(session).list(ListQuery.FIRST_PAGE).items();
    }

    /** The list in each ascending order, by pages of three. */
    private static <T> List<List<T>> lists(ListFields fields, Function<ListQuery, Page<T>> list) {
        return new TreeSet<>(fields.sortable())
                .stream()
                        .map(field -> ListQuery.first(3).withSort(List.of(new SortKey(field, false))))
                        .map(query -> pages(query, list))
                        .toList();
    }

    private static <T> List<T> pages(ListQuery query, Function<ListQuery, Page<T>> list) {
        List<T> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = list.apply(query.withCursor(cursor));
            rows.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return rows;
    }

    private BrandId brandId(int index) {
        return new BrandId(id(1, index));
    }

    private SpoolId spoolId(int index) {
        return new SpoolId(id(3, index));
    }

    private ProductId productId(int index) {
        return new ProductId(id(5, index));
    }

    private ChannelId channelId(int index) {
        return new ChannelId(id(6, index));
    }

    /** Ids differ between tenants, since a store may keep several runs. */
    private UUID id(int kind, int index) {
        return new UUID(tenant.value().getMostSignificantBits(), 1_000L * kind + index);
    }

    private static BrandRepository brands(StoreSession session) {
        return session.repository(BrandRepository.class);
    }

    private static FilamentRepository filaments(StoreSession session) {
        return session.repository(FilamentRepository.class);
    }

    private static SpoolRepository spoolsOf(StoreSession session) {
        return session.repository(SpoolRepository.class);
    }

    private static ProductRepository products(StoreSession session) {
        return session.repository(ProductRepository.class);
    }

    private static SalesChannelRepository channels(StoreSession session) {
        return session.repository(SalesChannelRepository.class);
    }

    private static PriceRuleRepository rules(StoreSession session) {
        return session.repository(PriceRuleRepository.class);
    }

    private static OwnFeeScheduleRepository schedules(StoreSession session) {
        return session.repository(OwnFeeScheduleRepository.class);
    }
}
