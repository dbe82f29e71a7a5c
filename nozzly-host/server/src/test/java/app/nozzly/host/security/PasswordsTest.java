package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3: which passwords are taken, and how they are kept. */
class PasswordsTest {

    private final PasswordRules rules = new PasswordRules();
    private final Passwords passwords = new Passwords(new Secrets(), People.CHEAP);

    private String refusal(String password) {
        List<String> names = List.of("Ember Prints", "ada.byron");
        NozzlyException refused = assertThrows(NozzlyException.class, () -> rules.check("password", password, names));
        return refused.fieldErrors().get(0).code();
    }

    @Test
    void S3_sevenCharactersAreRefusedAndEightTaken() {
        assertEquals("password_short", refusal("qz7#Lm2"));
        assertEquals("password_short", refusal("🐙🐙🐙🐙🐙🐙🐙"));
        assertDoesNotThrow(() -> rules.check("password", "qz7#Lm2x", List.of()));
        assertDoesNotThrow(() -> rules.check("password", "🐙🦑🐙🦑🐙🦑🐙🦑", List.of()));
    }

    @Test
    void S3_longPasswordsAreTakenUpTo128Characters() {
        assertDoesNotThrow(() -> rules.check("password", "ab cd-".repeat(11), List.of()));
        assertDoesNotThrow(() -> rules.check("password", "aX3 ".repeat(32), List.of()));
        assertEquals("password_long", refusal("aX3 ".repeat(32) + "!"));
    }

    @Test
    void S3_theFirst3000OfTheDictionaryAreRefused() throws Exception {
        List<String> common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        List<String> first = common.subList(0, 3000);
        first.forEach(
                word -> assertThrows(NozzlyException.class, () -> rules.check("password", word, List.of()), word));
        List<String> longEnough =
                common.stream().filter(word -> word.length() >= 8).limit(3000).toList();
        assertEquals(3000, longEnough.size());
        longEnough.forEach(word -> assertEquals("password_common", refusal(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1", "ＰＡＳＳＷＯＲＤ１", "iLoveYou1", "BASEBALL"})
    void S3_commonOnesAreRefusedHoweverTheyAreWritten(String password) {
        assertThrows(NozzlyException.class, () -> rules.check("password", password, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emberprints", "Ember Prints 2026!", "nozzly2026", "NozzlyNozzly", "ada.byron", "AdaByron#1"})
    void S3_namesThatAnybodyWouldTryAreRefused(String password) {
        assertEquals("password_name", refusal(password));
    }

    @Test
    void digestsCarryTheirCostsAndASaltOfTheirOwn() {
        Passwords standard = new Passwords(new Secrets());
        String digest = standard.digest(People.PASSWORD);
        assertTrue(digest.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), digest);
        String[] parts = digest.split("\\$");
        assertEquals(16, java.util.Base64.getDecoder().decode(parts[4]).length);
        assertEquals(32, java.util.Base64.getDecoder().decode(parts[5]).length);
        assertNotEquals(digest, standard.digest(People.PASSWORD));
        assertTrue(standard.matches(People.PASSWORD, Optional.of(digest)));
        assertFalse(standard.matches(People.PASSWORD + " ", Optional.of(digest)));
    }

    @Test
    void aDigestAtFormerCostsIsStillGoodAndOutdated() {
        String former = new Passwords(new Secrets(), new Passwords.Costs(16, 1, 1)).digest(People.PASSWORD);
        assertTrue(passwords.matches(People.PASSWORD, Optional.of(former)));
        assertTrue(passwords.isOutdated(former));
        assertFalse(passwords.isOutdated(passwords.digest(People.PASSWORD)));
    }

    @Test
    void oneWayToTypeALetterIsAsGoodAsAnother() {
        String digest = passwords.digest("Zoe\u0308 am Kanal");
        assertTrue(passwords.matches("Zo\u00eb am Kanal", Optional.of(digest)));
        assertTrue(passwords.matches("Ｚoë am Kanal", Optional.of(digest)));
    }

    @Test
    void S4_aPasswordThatIsNotThereCostsADigestAndIsNeverRight() {
        long before = passwords.computed();
        assertFalse(passwords.matches("", Optional.empty()));
        assertEquals(before + 1, passwords.computed());
    }

    @Test
    void manyAtOnceWaitForEachOther() throws Exception {
        String digest = passwords.digest(People.PASSWORD);
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        CountDownLatch done = new CountDownLatch(64);
        IntStream.range(0, 64)
                .forEach(one -> crowd.execute(() -> {
                    if (passwords.matches(People.PASSWORD, Optional.of(digest))) {
                        done.countDown();
                    }
                }));
        assertTrue(done.await(20, TimeUnit.SECONDS));
        crowd.shutdown();
    }

    @Test
    void whenManyWaitAlreadyOneIsRefusedAtOnce() throws Exception {
        Passwords slow = new Passwords(new Secrets(), new Passwords.Costs(16_384, 2, 1));
        ExecutorService crowd = Executors.newFixedThreadPool(100);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Duration>> answers = IntStream.range(0, 100)
                .mapToObj(one -> crowd.submit(() -> {
                    start.await();
                    return refusedAfter(slow);
                }))
                .toList();
        start.countDown();
        int atOnce = 0;
        for (Future<Duration> answer : answers) {
            atOnce += answer.get().compareTo(Duration.ofSeconds(9)) < 0 ? 1 : 0;
        }
        crowd.shutdown();
        assertTrue(atOnce >= 20, "refused at once of 100: " + atOnce);
        assertTrue(slow.computed() >= 2);
    }

    /** How long it took to be refused; a day when it was not. */
    private static Duration refusedAfter(Passwords passwords) {
        long start = System.nanoTime();
        try {
            passwords.digest(People.PASSWORD);
            return Duration.ofDays(1);
        } catch (NozzlyException busy) {
            assertEquals("unavailable", busy.code().code());
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    @Test
    void S3_whatIsTooLongToBeAPasswordCostsADigestAndIsNeverRight() {
        String digest = passwords.digest("x".repeat(513));
        long before = passwords.computed();
        assertFalse(passwords.matches("x".repeat(513), Optional.of(digest)));
        assertEquals(before + 1, passwords.computed());
        String widest = "\ufdfa".repeat(7) + "x".repeat(2);
        assertTrue(passwords.matches(widest, Optional.of(passwords.digest(widest))));
        assertEquals("password_long", refusal("x".repeat(1_000_000)));
    }
}
