package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.SigningKey;
import app.nozzly.identity.SigningKeyRepository;
import app.nozzly.inventory.CheckpointReport;
import app.nozzly.inventory.ComponentReport;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.LedgerFault;
import app.nozzly.inventory.LedgerReport;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockReport;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.problem.Message;
import app.nozzly.workshop.NewWorkshop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that look at the installation's data and end. */
@Tag("slow")
class DataCommandsTest {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        Installation installation = new Installation(
                home, Map.of("NOZZLY_DATA", home.resolve("data").toString()));
        CommandLine line = new CommandLine(List.of(
                new QuoteCommand(installation),
                new VerifyCommand(installation),
                new ResetLinkCommand(installation),
                new RotateKeysCommand(installation),
                new PrepareCommand(installation)));
        return line.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Nozzly open() {
        return Nozzly.builder()
                .store(JpaStore.open(JpaStoreSettings.embedded(home.resolve("data"))))
                .build();
    }

    private List<SigningKey> keys() {
        try (JpaStore store = JpaStore.open(JpaStoreSettings.embedded(home.resolve("data")))) {
            return store.read(
                    OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM),
                    session -> session.repository(SigningKeyRepository.class).all());
        }
    }

    @Test
    void aNewKeySignsAndTheFormerIsForgotten() {
        assertEquals(0, run("db", "prepare"), this::complained);
        assertEquals(2, run("rotate-keys", "now"));
        assertEquals(0, run("rotate-keys"), this::complained);
        assertTrue(said().contains("From now on a new key signs."), said());
        List<SigningKey> first = keys();
        assertEquals(0, run("rotate-keys"), this::complained);
        assertEquals(1, first.size());
        assertEquals(1, keys().size());
        assertNotEquals(first.get(0).id(), keys().get(0).id());
        assertEquals(1, run("reset-link", "nobody@example.com"));
    }

    @Test
    void prepareSaysWhatItDidAndTheSecondTimeThatNothingWasLeft() {
        assertEquals(1, run("verify"));
        assertTrue(complained().contains("there is no database in the data folder yet"), complained());
        assertFalse(Files.exists(home.resolve("data").resolve("nozzly.mv.db")), "looking makes nothing");
        assertEquals(0, run("db", "prepare"), this::complained);
        assertTrue(said().contains("Migration 1 catalogue and stock applied"), said());
        assertTrue(said().contains("Schema brought from nothing to 15"), said());
        assertEquals(0, run("db", "prepare"));
        assertTrue(said().contains("Schema 15 is up to date"), said());
        assertEquals(1, run("verify"));
        assertTrue(complained().contains("the database holds no workshop yet"), complained());
    }

    @Test
    void verifyCountsWhatItCheckedAndWrongCallsAreRefused() {
        try (Nozzly nozzly = open()) {
            nozzly.workshops()
                    .open(Actor.SYSTEM, WorkshopModule.WORKSHOP, NewWorkshop.of("EMBER", "Ember", CurrencyUnit.GBP));
        }
        assertEquals(0, run("verify"), this::complained);
        assertTrue(said().contains("Ember: 0 ledger entries, 0 spools and 0 components checked"), said());
        assertEquals(0, run("verify", "--quick"), this::complained);
        assertTrue(
                said().contains("Ember: 0 ledger entries, 0 spools and 0 components added up; fingerprints were not"),
                said());
        assertEquals(2, run("verify", "all"));
        assertTrue(complained().contains("verify takes --quick or nothing, but got: all"), complained());
        assertEquals(2, run("db", "prepare", "now"));
        assertEquals(2, run("quote"));
        assertEquals(2, run("quote", "--colour", "red"));
        assertEquals(2, run("quote", "a.gcode", "--margin"));
        assertEquals(2, run("quote", "a.gcode", "--margin", "much"));
        assertEquals(2, run("quote", "a.gcode", "--units", "0"));
        assertEquals(1, run("quote", "missing.gcode", "--margin", "40", "--channel", "Etsy"));
        assertTrue(complained().contains("missing.gcode"), complained());
    }

    @Test
    void aBrokenLedgerIsNamedAtItsFirstEntry() {
        LedgerFault fault = new LedgerFault(
                new SpoolId(new UUID(7, 7)),
                "FIL-007",
                OptionalLong.of(12),
                Message.of(LedgerCheck.class, "ledger.negative", 12, "-3 g"));
        int code = VerifyCommand.print(
                "Ember",
                VerifyCommand.Kind.WHOLE,
                new StockReport(
                        new LedgerReport(4, 20, List.of(fault)),
                        new ComponentReport(0, 0, List.of()),
                        CheckpointReport.NONE),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(1, code);
        assertTrue(
                complained().contains("spool FIL-007: after entry 12 of the ledger the spool would hold -3 g"),
                complained());
    }
}
