package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hibernate guards its own language only; on H2 nothing else stands between two tenants. */
class NativeSqlTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern UNGUARDED = Pattern.compile(
            "createNative\\w*|\\w*StatelessSession|doWork|doReturningWork|createStatement|prepareStatement|prepareCall");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "TenantSql.java", Set.of("createNativeQuery"),
            "CopySql.java", Set.of("createStatement", "prepareStatement"),
            "TenantStatements.java", Set.of("prepareStatement"),
            "LedgersOfSpools.java", Set.of("createStatement", "prepareStatement"),
            "ScheduledWork.java", Set.of("createNativeQuery", "createNativeMutationQuery"),
            "Schema.java", Set.of("createStatement"),
            "DatabaseRoles.java", Set.of("createStatement"),
            "CatalogSql.java", Set.of("createStatement", "prepareStatement"),
            "GroupSync.java", Set.of("createStatement"),
            "EmbeddedFile.java", Set.of("createStatement"));

    @Test
    void onlyTheListedFilesGoRoundHibernatesGuard() {
        Map<String, Set<String>> found = new TreeMap<>();
        sources().forEach(file -> {
            Matcher use = UNGUARDED.matcher(text(file));
            while (use.find()) {
                found.computeIfAbsent(file.getFileName().toString(), any -> new TreeSet<>())
                        .add(use.group());
            }
        });
        assertEquals(new TreeMap<>(ALLOWED), found);
    }

    @Test
    void aStatementThatDoesNotNameTheTenantIsNotRun() {
        TenantStatements statements = new TenantStatements(null, new TenantId(new UUID(1, 1)), sql -> {}, Preface.NONE);
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> statements.change("delete from spool where id = :id", Map.of("id", new UUID(2, 2))));
        assertEquals("The statement does not name the tenant: delete from spool where id = :id", refusal.getMessage());
    }

    @Test
    void everyNativeStatementNamesTheTenant() {
        Matcher statement = Pattern.compile("\"(insert|update|delete|select|merge)[^\"]*\"")
                .matcher(text(SOURCES.resolve("app/nozzly/persistence/jpa/TenantSql.java")));
        int count = 0;
        for (; statement.find(); count++) {
            assertTrue(statement.group().contains(":tenant"), statement.group());
        }
        assertEquals(3, count);
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
