package app.nozzly.guice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.QuoteText;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.ListQuery;
import app.nozzly.workshop.NewWorkshop;
import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NozzlyModuleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);

    /** A clock that stands and ids that count, the same for every graph. */
    private static Module still() {
        IdSource ids = counted();
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(Clock.class).toInstance(CLOCK);
                bind(IdSource.class).toInstance(ids);
            }
        };
    }

    private static IdSource counted() {
        AtomicLong next = new AtomicLong(1);
        return () -> new UUID(0x7000L, 0x8000_0000_0000_0000L | next.getAndIncrement());
    }

    private static Injector injector(Module... modules) {
        return Guice.createInjector(Stage.PRODUCTION, modules);
    }

    /** Every service of the facade, by its type. */
    private static List<Method> services() {
        return Stream.of(Nozzly.class.getMethods())
                .filter(method -> method.getDeclaringClass() == Nozzly.class && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType().getName().startsWith("app.nozzly.")
                        && !method.getName().equals("builder"))
                .toList();
    }

    @Test
    void everyServiceOfTheBuilderCanBeInjectedAndIsTheFacadesOwn() throws ReflectiveOperationException {
        Injector injector = injector(new NozzlyModule(), new MemoryStoreModule(), new SystemModule());
        try (Nozzly nozzly = injector.getInstance(Nozzly.class)) {
            assertSame(nozzly, injector.getInstance(Nozzly.class));
            assertTrue(services().size() >= 12, () -> services().toString());
            for (Method service : services()) {
                assertSame(service.invoke(nozzly), injector.getInstance(service.getReturnType()), service.getName());
            }
        }
    }

    @Test
    void builderAndModuleGiveTheSameAnswers() {
        try (Nozzly built = Nozzly.builder()
                        .store(new MemoryStore())
                        .clock(CLOCK)
                        .ids(counted())
                        .build();
                Nozzly injected = injector(new NozzlyModule(), new MemoryStoreModule(), still())
                        .getInstance(Nozzly.class)) {
            assertEquals(story(built), story(injected));
        }
    }

    /** What a workshop says after some commands, ids included. */
    private static List<Object> story(Nozzly nozzly) {
        OperationContext shop = nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", CurrencyUnit.GBP));
        FilamentDraft pla = FilamentDraft.of("Prusament", "PLA", Colour.of("Black", "#000000"));
        nozzly.spools().add(shop, NewSpool.of(pla, Grams.of(1000), SpoolDetails.bought(Money.parse("GBP 24.99"))));
        nozzly.channels().add(shop, "Etsy", "etsy-gb");
        ProductDraft dragon = ProductDraft.printed("DRAGON", "Dragon", PrintTime.ofMinutes(315))
                .with(nozzly.products().line(MaterialKey.ofType("PLA"), Grams.of("82.4")));
        return List.of(
                nozzly.workshops().get(shop),
                nozzly.spools().list(shop, ListQuery.FIRST_PAGE),
                nozzly.products().add(shop, dragon),
                QuoteText.of(nozzly.pricing().compareDraft(shop, dragon, PriceTarget.marginPercent("40"))),
                nozzly.ledgerCheck().check(shop));
    }

    @Test
    void whatIsNotBoundIsRefusedAndAMissingStoreIsSaidAtOnce() {
        Injector injector = injector(new NozzlyModule(), new MemoryStoreModule(), new SystemModule());
        assertThrows(ConfigurationException.class, () -> injector.getInstance(Unbound.class));
        injector.getInstance(Nozzly.class).close();
        CreationException missing =
                assertThrows(CreationException.class, () -> injector(new NozzlyModule(), new SystemModule()));
        assertTrue(missing.getMessage().contains("Store"), missing.getMessage());
        assertThrows(CreationException.class, () -> injector(new NozzlyModule(), new MemoryStoreModule()));
        Module withoutInject = binder -> binder.bind(Unbound.class);
        assertThrows(
                CreationException.class,
                () -> injector(new NozzlyModule(), new MemoryStoreModule(), new SystemModule(), withoutInject));
    }

    /** Has no constructor for injection. */
    static final class Unbound {}

    @Test
    void twoInstancesInOneProgramShareNothing() {
        try (Nozzly first = injector(new NozzlyModule(), new MemoryStoreModule(), still())
                        .getInstance(Nozzly.class);
                Nozzly second = injector(new NozzlyModule(), new MemoryStoreModule(), still())
                        .getInstance(Nozzly.class)) {
            OperationContext shop = first.openWorkshop(NewWorkshop.of("EMBER", "Ember", CurrencyUnit.GBP));
            assertTrue(second.workshops().find(shop).isEmpty());
            OperationContext same = second.openWorkshop(NewWorkshop.of("FROST", "Frost", CurrencyUnit.EUR));
            assertEquals(shop.tenant(), same.tenant());
            assertNotEquals(first.workshops().get(shop), second.workshops().get(same));
            first.close();
            assertEquals("FROST", second.workshops().get(same).code());
        }
    }

    @Test
    void openingAndClosingTwentyTimesLeavesNoThread() {
        Set<String> before = threads();
        for (int cycle = 0; cycle < 20; cycle++) {
            try (Nozzly nozzly = injector(new NozzlyModule(), new MemoryStoreModule(), new SystemModule())
                    .getInstance(Nozzly.class)) {
                nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", CurrencyUnit.GBP));
            }
        }
        assertEquals(Set.of(), added(before));
    }

    @Test
    @Tag("slow")
    void openingAndClosingADatabaseTwentyTimesLeavesNoThread(@TempDir Path folder) throws InterruptedException {
        OperationContext shop = openAndClose(folder);
        Set<String> before = threads();
        for (int cycle = 0; cycle < 20; cycle++) {
            try (Nozzly nozzly = database(folder)) {
                assertEquals("EMBER", nozzly.workshops().get(shop).code());
            }
        }
        for (int wait = 0; wait < 100 && !added(before).isEmpty(); wait++) {
            Thread.sleep(100);
        }
        assertEquals(Set.of(), added(before));
    }

    private static OperationContext openAndClose(Path folder) {
        try (Nozzly nozzly = database(folder)) {
            return nozzly.openWorkshop(NewWorkshop.of("EMBER", "Ember", CurrencyUnit.GBP));
        }
    }

    private static Nozzly database(Path folder) {
        return injector(new NozzlyModule(), new JpaStoreModule(JpaStoreSettings.embedded(folder)), new SystemModule())
                .getInstance(Nozzly.class);
    }

    private static Set<String> added(Set<String> before) {
        Set<String> now = new TreeSet<>(threads());
        now.removeAll(before);
        return now;
    }

    /** Live threads; those of the Java machine itself come and go. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("system"))
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
                .map(thread -> thread.getName() + "#" + thread.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
