package app.nozzly.plugin.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.plugin.printfile.Recognition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class IsolationTest extends RuntimeFixture {

    private static final String LOOK = """
            try {
                return answer(Class.forName("%s", false, getClass().getClassLoader()).getClassLoader()
                        == PrintFile.class.getClassLoader() ? "shared" : "own");
            } catch (ClassNotFoundException e) {
                return answer("hidden");
            }
            """;

    private String seenAs(String className) {
        TestPlugin.reading("looks", "", TestPlugin.CERTAIN, LOOK.formatted(className))
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            return greeting(runtime);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.nozzly.plugin.NozzlyPlugin",
                "app.nozzly.plugin.printfile.PrintFile",
                "app.nozzly.quantity.Grams",
                "org.joda.money.Money",
                "org.joda.money.format.MoneyFormatter",
                "org.slf4j.Logger",
                "org.pf4j.Plugin"
            })
    void p9_whatIsSharedIsTheHostsOwnClass(String name) {
        assertEquals("shared", seenAs(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.nozzly.plugin.runtime.PluginRuntime",
                "app.nozzly.problem.NozzlyException",
                "app.nozzly.store.Store",
                "app.nozzly.context.TenantId",
                "org.pf4j.util.FileUtils",
                "org.junit.jupiter.api.Test",
                "org.slf4j.nop.NOPServiceProvider"
            })
    void p9_p10_whatIsNotSharedIsHidden(String name) {
        assertEquals("hidden", seenAs(name));
    }

    @Test
    void p9_theJdkIsThere() {
        assertEquals("own", seenAs("java.net.http.HttpClient"));
    }

    @Test
    void p10_twoPluginsKeepTheirOwnVersionsOfALibrary() {
        libraryUser("first", "1").into(plugins());
        libraryUser("second", "2").into(plugins());
        try (PluginRuntime runtime = start()) {
            List<String> versions = List.of(versionOf(runtime, 0), versionOf(runtime, 1));
            assertEquals(List.of("1", "2"), versions);
        }
    }

    private static String versionOf(PluginRuntime runtime, int index) {
        GuardedReader reader = runtime.slicerReaders().all().get(index);
        assertEquals(Recognition.CERTAIN, reader.recognise(new byte[1], "a"));
        return reader.read(FILE, app.nozzly.plugin.printfile.ReadLimits.standard())
                .slicer()
                .orElseThrow();
    }

    private static TestPlugin libraryUser(String id, String version) {
        String library =
                "package library; public class Version { public static String text() { return \"" + version + "\"; } }";
        String call = """
                try {
                    return answer((String) Class.forName("library.Version").getMethod("text").invoke(null));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
                """;
        return TestPlugin.reading(id, "", TestPlugin.CERTAIN, call)
                .withLibrary("library-" + version + ".jar", Map.of("library.Version", library));
    }

    @Test
    void p10_aCopyOfASharedClassInThePluginDoesNotReplaceTheHosts() {
        TestPlugin.reading("copies", "", TestPlugin.CERTAIN, LOOK.formatted("app.nozzly.quantity.Copied"))
                .withClasses(
                        "classes/",
                        Map.of("app.nozzly.quantity.Copied", "package app.nozzly.quantity; public class Copied {}"))
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            assertEquals("hidden", greeting(runtime));
        }
    }

    @Test
    void resourcesOfThePluginAreFoundAndThoseOfTheHostAreNot() {
        TestPlugin.reading("resources", "", TestPlugin.CERTAIN, """
                        ClassLoader own = getClass().getClassLoader();
                        return answer((own.getResource("mine.txt") != null) + " "
                                + (own.getResource("app/nozzly/problem/Messages.properties") != null) + " "
                                + (own.getResource("java/lang/Object.class") != null));
                        """)
                .withEntry("classes/mine.txt", "mine")
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            assertEquals("true false true", greeting(runtime));
        }
    }
}
