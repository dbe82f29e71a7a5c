package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretTest {

    private final Secrets secrets = new Secrets();

    @Test
    void theFileIsMadeOnceAndOnlyItsOwnerReadsIt(@TempDir Path data) throws Exception {
        Path folder = data.resolve("new");
        InstallationSecret first = InstallationSecret.of(Optional.empty(), folder, secrets);
        InstallationSecret again = InstallationSecret.of(Optional.empty(), folder, secrets);
        assertArrayEquals(first.keyFor("seal"), again.keyFor("seal"));
        Path file = folder.resolve("secret.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(43, Files.readString(file).strip().length());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        Files.writeString(file, "\n");
        assertThrows(NozzlyException.class, () -> InstallationSecret.of(Optional.empty(), folder, secrets));
    }

    @Test
    void aSettingNeedsNoFile(@TempDir Path data) {
        InstallationSecret set = InstallationSecret.of(Optional.of("x".repeat(32)), data, secrets);
        assertFalse(Files.exists(data.resolve("secret.key")));
        assertFalse(java.util.Arrays.equals(set.keyFor("one"), set.keyFor("two")));
        assertEquals("InstallationSecret[***]", set.toString());
    }

    @Test
    void whatIsSealedOpensOnlyInItsPlaceWithTheSameSecretAndUnchanged() {
        Sealed sealed = new Sealed(InstallationSecret.of("one"), secrets);
        byte[] plain = "what nobody reads".getBytes(StandardCharsets.UTF_8);
        String text = sealed.seal(plain, "place");
        assertArrayEquals(plain, sealed.open(text, "place").orElseThrow());
        assertTrue(sealed.open(text, "elsewhere").isEmpty());
        assertTrue(new Sealed(InstallationSecret.of("two"), secrets)
                .open(text, "place")
                .isEmpty());
        for (int index = 0; index < text.length(); index++) {
            char other = text.charAt(index) == 'A' ? 'B' : 'A';
            assertTrue(sealed.open(text.substring(0, index) + other + text.substring(index + 1), "place")
                    .isEmpty());
        }
        assertTrue(sealed.open("", "place").isEmpty());
        assertTrue(sealed.open("§", "place").isEmpty());
        assertFalse(text.equals(sealed.seal(plain, "place")));
    }
}
