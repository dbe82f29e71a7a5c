package app.nozzly.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.architecture.PackageRules.Arrow;
import app.nozzly.quantity.Grams;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Set<String> EXACT_PACKAGES = Set.of("quantity", "costing", "pricing", "inventory");
    private static final Set<Class<?>> BINARY =
            Set.of(double.class, float.class, Double.class, Float.class, double[].class, float[].class);

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        List<Jdeps.Use> uses = Jdeps.packages(classes());
        assertTrue(uses.size() > 10, "jdeps found only " + uses);

        List<String> forbidden = uses.stream()
                .map(use ->
                        PackageRules.violation(use.arrow().from(), use.arrow().to()))
                .flatMap(Optional::stream)
                .toList();
        assertEquals(List.of(), forbidden);
    }

    @Test
    void everyPackageHasALineInTheTable() {
        Set<String> unknown = new TreeSet<>();
        Jdeps.packages(classes()).stream()
                .map(use -> use.arrow().from())
                .filter(name -> !PackageRules.isKnown(name))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown, "give these packages a line in PackageRules and in the design");
    }

    @Test
    void packagesHaveNoCycle() {
        List<Arrow> arrows =
                Jdeps.packages(classes()).stream().map(Jdeps.Use::arrow).toList();
        assertEquals(Optional.empty(), PackageRules.cycle(arrows));
    }

    @Test
    void coreNeedsNothingButTheJdkBaseAndJodaMoney() {
        Set<String> foreign = new TreeSet<>();
        Jdeps.packages(classes()).stream()
                .filter(use -> !PackageRules.inCore(use.arrow().to()))
                .filter(use ->
                        !use.origin().equals("java.base") && !use.arrow().to().startsWith("org.joda.money"))
                .forEach(use ->
                        foreign.add(use.arrow().from() + " uses " + use.arrow().to() + " of " + use.origin()));
        assertEquals(Set.of(), foreign);
    }

    /** The rules themselves can fail. */
    @Test
    void forbiddenArrowsAreNamedWithTheirRule() {
        assertEquals(
                Optional.of("app.nozzly.inventory uses app.nozzly.costing: inventory may use only"
                        + " [context, customfields, material, problem, quantity, store]"),
                PackageRules.violation("app.nozzly.inventory", "app.nozzly.costing"));
        assertEquals(
                Optional.of("app.nozzly.costing uses app.nozzly.pricing.internal:"
                        + " an internal package is visible to its parent only"),
                PackageRules.violation("app.nozzly.costing", "app.nozzly.pricing.internal"));
        assertEquals(
                Optional.of(
                        "app.nozzly.orders uses app.nozzly.labels: nothing depends on the root, labels or analytics"),
                PackageRules.violation("app.nozzly.orders", "app.nozzly.labels"));
        assertTrue(PackageRules.violation("app.nozzly.pricing", "app.nozzly").isPresent());
        assertTrue(PackageRules.violation("app.nozzly.quantity", "app.nozzly.store")
                .isPresent());
        assertFalse(PackageRules.violation("app.nozzly.pricing", "app.nozzly.pricing.internal")
                .isPresent());
        assertFalse(PackageRules.violation("app.nozzly", "app.nozzly.orders").isPresent());
        assertFalse(PackageRules.violation("app.nozzly.pricing", "java.util").isPresent());
        assertFalse(PackageRules.isKnown("app.nozzly.misc"));
    }

    @Test
    void cyclesAreNamed() {
        List<Arrow> arrows = List.of(
                new Arrow("app.nozzly.a", "app.nozzly.b"),
                new Arrow("app.nozzly.b.internal", "app.nozzly.c"),
                new Arrow("app.nozzly.c", "app.nozzly.a"));
        assertEquals(Optional.of("a → b → c → a"), PackageRules.cycle(arrows));
    }

    @Test
    void noBinaryFloatingPointInMoneyOrMass() throws IOException {
        List<String> found = new ArrayList<>();
        for (Class<?> type : ApiListing.classes(classes())) {
            if (isExact(type.getPackageName())) {
                for (Field field : type.getDeclaredFields()) {
                    check(field, field.getType(), found);
                }
                for (Method method : type.getDeclaredMethods()) {
                    check(method, method.getReturnType(), found);
                    checkParameters(method, found);
                }
                for (Executable constructor : type.getDeclaredConstructors()) {
                    checkParameters(constructor, found);
                }
            }
        }
        assertEquals(List.of(), found, "money and mass are exact decimals");
    }

    @Test
    void publicSignaturesAreThoseOfTheListing() throws IOException {
        Path listing = module().getParent().resolve("docs/api/nozzly-core.txt");
        String actual = ApiListing.of(classes());
        if (Boolean.getBoolean("nozzly.api.update")) {
            Files.createDirectories(listing.getParent());
            Files.writeString(listing, actual);
        }
        String listed = Files.exists(listing) ? Files.readString(listing) : "";
        Set<String> added = new TreeSet<>(actual.lines().toList());
        listed.lines().forEach(added::remove);
        Set<String> removed = new TreeSet<>(listed.lines().toList());
        actual.lines().forEach(removed::remove);
        assertEquals(
                listed,
                actual,
                () -> ("Public signatures differ from docs/api/nozzly-core.txt.%nAdded: %s%nRemoved: %s%n"
                                + "If that is meant, run the tests of nozzly-core with -Dnozzly.api.update=true and say so in the"
                                + " changelog.")
                        .formatted(String.join("\n  ", added), String.join("\n  ", removed)));
    }

    private static boolean isExact(String packageName) {
        return EXACT_PACKAGES.stream()
                .map(name -> PackageRules.ROOT + "." + name)
                .anyMatch(exact -> packageName.equals(exact) || packageName.startsWith(exact + "."));
    }

    private static void checkParameters(Executable executable, List<String> found) {
        for (Class<?> parameter : executable.getParameterTypes()) {
            check(executable, parameter, found);
        }
    }

    private static void check(Member member, Class<?> type, List<String> found) {
        if (BINARY.contains(type)) {
            found.add(member.getDeclaringClass().getName() + "." + member.getName() + " uses " + type.getSimpleName());
        }
    }

    /** The folder that holds the compiled classes of core. */
    private static Path classes() {
        try {
            return Path.of(Grams.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Path module() {
        return classes().getParent().getParent();
    }
}
