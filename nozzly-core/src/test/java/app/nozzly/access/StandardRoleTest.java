package app.nozzly.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every workshop's roles may do, to the letter: changing a line here changes what people may do after an update. */
class StandardRoleTest {

    /** O owner, A admin, P production, I inventory manager, S sales, C cashier, V viewer. */
    private static final List<String> TABLE = List.of(
            "workshop.view        O A P I S C V",
            "workshop.change      O A - - - - -",
            "members.view         O A - - - - -",
            "members.create       O A - - - - -",
            "members.change       O A - - - - -",
            "members.delete       O A - - - - -",
            "roles.view           O A - - - - -",
            "roles.create         O A - - - - -",
            "roles.change         O A - - - - -",
            "roles.delete         O A - - - - -",
            "api_keys.view        O A - - - - -",
            "api_keys.create      O A - - - - -",
            "api_keys.delete      O A - - - - -",
            "audit.view           O A - - - - -",
            "jobs.view            O A P I S - V",
            "jobs.create          O A P I S - -",
            "jobs.change          O A P I S - -",
            "materials.view       O A P I S - V",
            "materials.create     O A - I - - -",
            "materials.change     O A - I - - -",
            "materials.delete     O A - I - - -",
            "spools.view          O A P I S - V",
            "spools.create        O A - I - - -",
            "spools.change        O A - I - - -",
            "spools.delete        O A - I - - -",
            "components.view      O A P I S - V",
            "components.create    O A - I - - -",
            "components.change    O A - I - - -",
            "components.delete    O A - I - - -",
            "locations.view       O A P I S - V",
            "locations.create     O A - I - - -",
            "locations.change     O A - I - - -",
            "locations.delete     O A - I - - -",
            "suppliers.view       O A - I S - V",
            "suppliers.create     O A - I - - -",
            "suppliers.change     O A - I - - -",
            "suppliers.delete     O A - I - - -",
            "stock.view           O A P I S - V",
            "stock.create         O A P I - - -",
            "stock.delete         O A P I - - -",
            "products.view        O A P I S C V",
            "products.create      O A - - S - -",
            "products.change      O A - - S - -",
            "products.delete      O A - - S - -",
            "costs.view           O A P I S - V",
            "channels.view        O A - - S C V",
            "channels.create      O A - - S - -",
            "channels.change      O A - - S - -",
            "channels.delete      O A - - S - -",
            "prices.view          O A - - S C V",
            "prices.change        O A - - S - -",
            "print_files.view     O A P I S - V",
            "print_files.create   O A P I S - -",
            "plugins.view         O A P I S - V",
            "system.view          O A - - - - -");

    private static final Path PAGE = Path.of("..", "docs", "reference", "permissions.md");

    @Test
    void rolesMayDoExactlyThis() {
        List<String> actual = Permission.all().stream()
                .map(permission -> {
                    StringBuilder line = new StringBuilder("%-20s".formatted(permission.code()));
                    Arrays.stream(StandardRole.values())
                            .forEach(role -> line.append(' ').append(mark(role, permission)));
                    return line.toString();
                })
                .toList();
        assertEquals(String.join("\n", TABLE), String.join("\n", actual));
    }

    @Test
    void codesAreFoundAndTextsAreThere() {
        for (StandardRole role : StandardRole.values()) {
            assertEquals(Optional.of(role), StandardRole.find(role.code()));
            assertFalse(role.title().toString().isEmpty());
            assertFalse(role.description().toString().isEmpty());
        }
        assertEquals("inventory_manager", StandardRole.INVENTORY_MANAGER.code());
        assertEquals("Inventory manager", StandardRole.INVENTORY_MANAGER.title().toString());
        assertEquals(Optional.empty(), StandardRole.find("Owner"));
    }

    /** Whoever may change a thing may look at it. */
    @Test
    void nobodyWorksBlind() {
        for (StandardRole role : StandardRole.values()) {
            role.permissions()
                    .all()
                    .forEach(permission -> assertTrue(
                            role.permissions().allow(new Permission(permission.resource(), Action.VIEW)),
                            () -> role + " has " + permission));
        }
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        String actual = page();
        if (Boolean.getBoolean("nozzly.docs.update")) {
            Files.writeString(PAGE, actual);
        }
        assertEquals(
                actual,
                Files.exists(PAGE) ? Files.readString(PAGE) : "",
                "docs/reference/permissions.md differs from the code; write it with -Dnozzly.docs.update=true");
    }

    private static String mark(StandardRole role, Permission permission) {
        return role.permissions().allow(permission) ? role.name().substring(0, 1) : "-";
    }

    private static String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Permissions",
                "",
                "What the roles that every workshop has may do. This page is written by a test from the code: run the tests of `nozzly-core` with",
                "`-Dnozzly.docs.update=true` when they say that it differs.",
                "",
                "A permission is an action on a resource, for example `spools.view`. Whoever may not do something is refused with `forbidden`, which names",
                "the permission that is missing. A workshop adds roles of its own beside these; nobody gives a role, an invitation or a key with permissions",
                "that they do not have. Owner and admin may do the same, but only an owner makes or unmakes owners, and a workshop always keeps one.",
                "",
                "## Roles",
                "",
                "| role | code | what it is for |",
                "| --- | --- | --- |"));
        for (StandardRole role : StandardRole.values()) {
            lines.add("| %s | `%s` | %s |".formatted(role.title(), role.code(), role.description()));
        }
        lines.addAll(List.of("", "## What they may do", ""));
        List<String> titles = Arrays.stream(StandardRole.values())
                .map(role -> role.title().toString())
                .toList();
        lines.add("| permission | " + String.join(" | ", titles) + " |");
        lines.add("| --- |" + " :-: |".repeat(titles.size()));
        Permission.all().forEach(permission -> lines.add(row(permission)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(Permission permission) {
        StringBuilder row = new StringBuilder("| `" + permission.code() + "` |");
        Arrays.stream(StandardRole.values())
                .forEach(role -> row.append(role.permissions().allow(permission) ? " yes |" : " – |"));
        return row.toString();
    }
}
