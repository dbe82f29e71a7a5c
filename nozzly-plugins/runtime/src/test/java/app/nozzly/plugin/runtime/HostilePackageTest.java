package app.nozzly.plugin.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class HostilePackageTest extends RuntimeFixture {

    private void put(byte[] zip) {
        try {
            Files.createDirectories(plugins());
            Files.write(plugins().resolve("bad.zip"), zip);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void assertRefusedWith(String text) {
        try (PluginRuntime runtime = start()) {
            assertRefused(runtime, text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "classes/../../evil.txt",
                "/etc/evil.txt",
                "C:/evil.txt",
                "classes\\..\\evil.txt",
                "classes//evil.txt",
                "classes/./evil.txt",
                "classes/e\u0007vil.txt"
            })
    void p1_anEntryThatLeavesTheFolderIsRefused(String name) {
        put(TestPlugin.greeting("bad").withEntry(name, "x").bytes());
        assertRefusedWith("unsafe name");
        assertFalse(Files.exists(folder.resolve("evil.txt")));
        assertFalse(Files.exists(folder.resolve("work/unpacked/bad")));
    }

    @Test
    void p1_aSymbolicLinkIsRefused() {
        byte[] zip = TestPlugin.greeting("bad")
                .withEntry("classes/link", "/etc/passwd")
                .bytes();
        markLastEntryAsLink(zip);
        put(zip);
        assertRefusedWith("symbolic link classes/link");
    }

    /** Sets the Unix mode of the last entry of the central directory to that of a link. */
    private static void markLastEntryAsLink(byte[] zip) {
        for (int at = zip.length - 4; at >= 0; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 41] = (byte) 0xA1;
                return;
            }
        }
    }

    @Test
    void p1_tooManyEntriesTooManyBytesAndTooLargeAPackageAreRefused() {
        put(TestPlugin.greeting("bad")
                .withEntry("classes/zeros", "\0".repeat(3_000_000))
                .bytes());
        PluginRuntimeSettings settings = settings();
        try (PluginRuntime runtime =
                PluginRuntime.start(settings.withPackageLimits(new PackageLimits(1_000_000, 1_000_000, 100)))) {
            assertRefused(runtime, "expands to more than 1000000 bytes");
        }
        try (PluginRuntime runtime =
                PluginRuntime.start(settings.withPackageLimits(new PackageLimits(1_000_000, 10_000_000, 3)))) {
            assertRefused(runtime, "more than 3 entries");
        }
        try (PluginRuntime runtime =
                PluginRuntime.start(settings.withPackageLimits(new PackageLimits(100, 10_000_000, 100)))) {
            assertRefused(runtime, "more than the limit of 100");
        }
    }

    @Test
    void p1_anEntryThatIsThereTwiceInAnotherCaseIsRefused() {
        put(TestPlugin.greeting("bad")
                .withEntry("classes/a.txt", "1")
                .withEntry("classes/A.txt", "2")
                .bytes());
        assertRefusedWith("twice");
    }

    @Test
    void aFileThatIsNoZipOrACutZipIsRefused() {
        put("this is no zip at all, but long enough for one".getBytes(StandardCharsets.UTF_8));
        assertRefusedWith("not a readable zip");
        byte[] whole = TestPlugin.greeting("bad").bytes();
        put(java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefusedWith("not a readable zip");
        put(new byte[0]);
        assertRefusedWith("not a readable zip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plugin.id | Not An Id | plugin.id=Not An Id",
                "plugin.id | ../evil | plugin.id=../evil",
                "plugin.version | latest | plugin.version=latest",
                "plugin.class | sample.SamplePlugin | plugin.class=sample.SamplePlugin",
                "plugin.dependencies | other | plugin.dependencies=other",
                "plugin.requires | nonsense > | cannot be loaded",
                "plugin.note | \\u12 | plugin.properties cannot be read"
            })
    void brokenPropertiesAreRefused(String key, String value, String text) {
        put(TestPlugin.greeting("bad").withProperty(key, value).bytes());
        assertRefusedWith(text);
    }

    @Test
    void aPackageWithoutPropertiesIsRefused() {
        put(TestPlugin.zip(Map.of("classes/a.txt", new byte[1])));
        assertRefusedWith("no plugin.properties");
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] sign(KeyPair keys, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return signature.sign();
    }

    private PluginRuntime strict(KeyPair trusted) {
        return PluginRuntime.start(settings().withSignatures(UnsignedPlugins.REFUSE, List.of(trusted.getPublic())));
    }

    @Test
    void p1_anUnsignedPackageIsRefusedWhenASignatureIsRequired() throws Exception {
        TestPlugin.greeting("one").into(plugins());
        try (PluginRuntime runtime = strict(keys())) {
            assertRefused(runtime, "no signature one.zip.sig");
        }
    }

    @Test
    void p1_aSignedPackageIsLoadedAndAnAlteredOneIsRefused() throws Exception {
        KeyPair trusted = keys();
        Path zip = TestPlugin.greeting("one").into(plugins());
        Path signature = plugins().resolve("one.zip.sig");
        Files.write(signature, sign(trusted, Files.readAllBytes(zip)));
        try (PluginRuntime runtime = strict(trusted)) {
            assertTrue(runtime.plugins().get(0).signed());
            assertEquals("hello", greeting(runtime));
        }
        Files.writeString(signature, Base64.getEncoder().encodeToString(sign(trusted, Files.readAllBytes(zip))) + "\n");
        try (PluginRuntime runtime = strict(trusted)) {
            assertEquals("hello", greeting(runtime));
        }
        Files.write(
                zip,
                TestPlugin.greeting("one").withEntry("classes/added.txt", "x").bytes());
        try (PluginRuntime runtime = strict(trusted)) {
            assertRefused(runtime, "fits none of the trusted keys");
        }
    }

    @Test
    void p1_aSignatureOfAnotherKeyOrAnOddFileIsRefused() throws Exception {
        KeyPair trusted = keys();
        Path zip = TestPlugin.greeting("one").into(plugins());
        Path signature = plugins().resolve("one.zip.sig");
        for (byte[] wrong : List.of(sign(keys(), Files.readAllBytes(zip)), new byte[0], new byte[64], new byte[5000])) {
            Files.write(signature, wrong);
            try (PluginRuntime runtime = strict(trusted)) {
                assertRefused(runtime, "fits none of the trusted keys");
            }
        }
    }

    @Test
    void p1_withoutTheRuleAnAlteredPackageIsStillRefusedWhenAKeyIsTrusted() throws Exception {
        Path zip = TestPlugin.greeting("one").into(plugins());
        Files.write(plugins().resolve("one.zip.sig"), sign(keys(), Files.readAllBytes(zip)));
        PluginRuntimeSettings lenient = settings().withSignatures(UnsignedPlugins.ALLOW, List.of(keys().getPublic()));
        try (PluginRuntime runtime = PluginRuntime.start(lenient)) {
            assertRefused(runtime, "fits none of the trusted keys");
        }
    }
}
