package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Authority;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.mail.Mail;
import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.identity.Account;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S4, S5: whoever once had a password, a session or an address of somebody else is out when its owner comes back, and mails are no weapon. */
class TakeoverTest {

    private static final String EMAIL = "ada@example.com";
    private static final String THIEF = "thief@example.net";
    private static final String OTHER_PASSWORD = "acht Boote im Wind";
    private static final Attempt AT_HOME = Attempt.inBrowser(Optional.empty(), People.HOME);
    private static final ExternalUser VOUCHED = People.elsewhere("7", EMAIL, true, "Ada");

    private final People people = People.open();

    @AfterEach
    void close() {
        people.close();
    }

    private OperationContext context(SignedIn person) {
        return people.byCookie(person.secret()).context();
    }

    private String mailedTo(String address) {
        return people.mail.all().stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((first, last) -> last)
                .map(mail -> KeptMail.secretIn(mail.text()))
                .orElseThrow();
    }

    private String resetLink() {
        people.identity.passwordResets().ask(EMAIL, People.HOME);
        return mailedTo(EMAIL);
    }

    private Account now(SignedIn person) {
        return people.identity.accounts().find(person.account().id()).orElseThrow();
    }

    private List<String> enableFactor(SignedIn person) throws Exception {
        var app = new TimeBasedOneTimePasswordGenerator();
        SecondFactors.Enrolment enrolment = people.identity.secondFactors().begin(person.account());
        var key = new SecretKeySpec(Base32Reader.bytes(enrolment.secret()), app.getAlgorithm());
        return people.identity
                .secondFactors()
                .enable(
                        people.context(person.account()),
                        person.account().id(),
                        person.session().id(),
                        enrolment.sealed(),
                        app.generateOneTimePasswordString(key, people.clock.instant()))
                .recoveryCodes();
    }

    @Test
    void S5_anotherPasswordMakesLinksAndStepsOfAThiefWorthNothing() throws Exception {
        SignedIn ada = people.register(EMAIL);
        EmailChanges changes = people.identity.emailChanges();
        changes.ask(context(ada), ada.account().id(), THIEF, People.PASSWORD);
        String afterReset = mailedTo(THIEF);
        people.identity.passwordResets().confirm(resetLink(), OTHER_PASSWORD, People.HOME);
        assertEquals("not_found", People.refusal(() -> changes.confirm(afterReset, People.STRANGER)));

        SignedIn back = ((SignInStep.Done) people.signIn(EMAIL, OTHER_PASSWORD, People.HOME)).signedIn();
        List<String> codes = enableFactor(back);
        changes.ask(context(back), back.account().id(), THIEF, OTHER_PASSWORD);
        String step = ((SignInStep.SecondFactorWanted) people.signIn(EMAIL, OTHER_PASSWORD, People.HOME)).token();
        String reset = resetLink();
        people.identity
                .accounts()
                .changePassword(
                        people.context(ada.account()),
                        ada.account().id(),
                        back.session().id(),
                        OTHER_PASSWORD,
                        People.PASSWORD);
        assertEquals("not_found", People.refusal(() -> changes.confirm(mailedTo(THIEF), People.STRANGER)));
        assertEquals(
                "not_found",
                People.refusal(() -> people.identity.passwordResets().confirm(reset, OTHER_PASSWORD, People.STRANGER)));
        assertEquals(
                "unauthorized",
                People.refusal(() -> people.identity.signIn().withSecondFactor(step, codes.get(0), AT_HOME)));
        assertEquals(EMAIL, now(ada).email());
    }

    @Test
    void S5_anotherAddressMakesLinksToTheFormerOneWorthNothing() {
        SignedIn ada = people.register(EMAIL);
        EmailChanges changes = people.identity.emailChanges();
        changes.ask(context(ada), ada.account().id(), "new@example.com", People.PASSWORD);
        String former = resetLink();
        changes.confirm(mailedTo("new@example.com"), People.HOME);
        assertEquals(
                "not_found",
                People.refusal(
                        () -> people.identity.passwordResets().confirm(former, OTHER_PASSWORD, People.STRANGER)));
    }

    @Test
    void theFormerAddressIsToldWhenAnotherIsAskedFor() {
        SignedIn ada = people.register(EMAIL);
        people.identity.emailChanges().ask(context(ada), ada.account().id(), THIEF, People.PASSWORD);
        Mail told = people.mail.all().stream()
                .filter(mail -> mail.to().equals(EMAIL))
                .findFirst()
                .orElseThrow();
        assertEquals("Somebody wants another address for your account in Nozzly", told.subject());
        assertTrue(told.text().contains(THIEF) && told.text().contains("set another password at once"));
    }

    @Test
    void aRefusedChangeLeavesItsLinkGood() {
        SignedIn ada = people.register(EMAIL);
        EmailChanges changes = people.identity.emailChanges();
        changes.ask(context(ada), ada.account().id(), "new@example.com", People.PASSWORD);
        String link = mailedTo("new@example.com");
        people.register("new@example.com");
        assertEquals("already_exists", People.refusal(() -> changes.confirm(link, People.HOME)));
        assertEquals(Optional.of("new@example.com"), changes.find(link), "it did nothing, so it is not used up");
    }

    @Test
    void S4_whoeverInvitesManyIsSlowedDown() {
        SignedIn ada = people.register(EMAIL);
        Invitations invitations = people.identity.invitations();
        int before = people.mail.all().size();
        int refused = 0;
        for (int second = 0; second < 600; second++) {
            String email = "person" + second + "@example.com";
            refused += slowed(() -> invitations.invite(context(ada), Authority.FULL, email, "sales"));
        }
        int sent = people.mail.all().size() - before;
        assertTrue(sent >= 20 && sent <= 30, "mails in ten minutes: " + sent);
        assertEquals(600, sent + refused);
    }

    @Test
    void S4_noPersonGetsManyInvitationsFromManyWorkshops() {
        List<SignedIn> owners = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> people.register(name + "@example.com"))
                .toList();
        int sent = 0;
        for (SignedIn owner : owners) {
            for (int time = 0; time < 5; time++) {
                sent += 1
                        - slowed(() -> people.identity
                                .invitations()
                                .invite(context(owner), Authority.FULL, "Zoe@example.com", "sales"));
            }
        }
        assertTrue(sent <= 8, "mails to one person in half a minute: " + sent);
    }

    @Test
    void S4_theRightPasswordDoesNotForgetHowManyAddressesWereAskedFor() {
        SignedIn ada = people.register(EMAIL);
        int sent = 0;
        for (int second = 0; second < 120; second++) {
            String email = "person" + second + "@example.com";
            sent += 1
                    - slowed(() -> people.identity
                            .emailChanges()
                            .ask(context(ada), ada.account().id(), email, People.PASSWORD));
        }
        assertTrue(sent <= 27, "addresses in two minutes: " + sent);
    }

    /** 1 when it was refused as too early. A second passes. */
    private int slowed(Runnable action) {
        people.clock.pass(Duration.ofSeconds(1));
        try {
            action.run();
            return 0;
        } catch (NozzlyException slow) {
            assertEquals("rate_limited", slow.code().code());
            assertTrue(slow.getMessage().contains("mails"), slow.getMessage());
            assertTrue((long) slow.details().get("retry_after_s") > 0);
            return 1;
        }
    }

    private Account joined(People installation) {
        SignedIn boss = installation.register("boss@example.com");
        Invitations invitations = installation.identity.invitations();
        Invitations.Sent sent =
                invitations.invite(installation.byCookie(boss.secret()).context(), Authority.FULL, EMAIL, "sales");
        String link = KeptMail.secretIn(
                sent.link().orElseGet(() -> installation.mail.last().text()));
        return invitations
                .acceptAsNew(link, "Not Ada", People.PASSWORD, AT_HOME)
                .account();
    }

    @Test
    void S4_anInvitationThatWasHandedOverProvesNoAddressAndAMailedOneDoes() {
        try (People offline = People.with(false, false, true)) {
            joined(offline);
            offline.identity.externalSignIn().signInExternally(VOUCHED, AT_HOME);
            assertEquals("unauthorized", People.refusal(() -> offline.in(EMAIL)));
        }
        Account mailed = joined(people);
        people.identity.externalSignIn().signInExternally(VOUCHED, AT_HOME);
        assertEquals(mailed.id(), people.in(EMAIL).account().id());
    }

    @Test
    void S4_aPrintedResetLinkProvesNoAddress() {
        people.register(EMAIL);
        String printed = people.identity.passwordResets().linkFor(EMAIL).replace("/reset#", "");
        people.identity.passwordResets().confirm(printed, OTHER_PASSWORD, People.HOME);
        people.identity.externalSignIn().signInExternally(VOUCHED, AT_HOME);
        assertEquals("unauthorized", People.refusal(() -> people.signIn(EMAIL, OTHER_PASSWORD, People.HOME)));
    }

    @Test
    void S4_nothingOfWhoeverRegisteredTheAddressOfAnotherIsLeft() throws Exception {
        SignedIn thief = people.register(EMAIL);
        List<String> codes = enableFactor(thief);
        String step = ((SignInStep.SecondFactorWanted) people.signIn(EMAIL, People.PASSWORD, People.HOME)).token();
        people.identity.emailChanges().ask(context(thief), thief.account().id(), THIEF, People.PASSWORD);
        SignInStep in = people.identity.externalSignIn().signInExternally(VOUCHED, AT_HOME);
        SignedIn ada = assertInstanceOf(SignInStep.Done.class, in).signedIn();
        assertEquals(thief.account().id(), ada.account().id());
        assertTrue(now(ada).secondFactor().isEmpty() && now(ada).passwordHash().isEmpty());
        assertEquals(
                "not_found",
                People.refusal(() -> people.identity.emailChanges().confirm(mailedTo(THIEF), People.STRANGER)));
        assertEquals(
                "unauthorized",
                People.refusal(() -> people.identity.signIn().withSecondFactor(step, codes.get(0), AT_HOME)));
    }

    @Test
    void S4_anIdentityThatWasLinkedBeforeTheAddressWasTakenIsUnlinked() {
        try (People offline = People.with(false, false, true)) {
            ExternalUser thief = People.elsewhere("66", THIEF, true, "Eve");
            ExternalSignIn external = offline.identity.externalSignIn();
            SignedIn eve = ((SignInStep.Done) external.signInExternally(thief, AT_HOME)).signedIn();
            String reset = offline.identity.passwordResets().linkFor(THIEF).replace("/reset#", "");
            offline.identity.passwordResets().confirm(reset, People.PASSWORD, People.HOME);
            offline.identity
                    .emailChanges()
                    .ask(offline.context(eve.account()), eve.account().id(), EMAIL, People.PASSWORD);
            SignedIn ada = ((SignInStep.Done) external.signInExternally(VOUCHED, AT_HOME)).signedIn();
            assertEquals(eve.account().id(), ada.account().id());
            assertEquals(
                    List.of("7"),
                    external.linksOf(ada.account().id()).stream()
                            .map(link -> link.subject())
                            .toList());
        }
    }

    @Test
    void aLongNameOfAProviderIsShortened() {
        ExternalUser wordy = People.elsewhere("9", "zoe@example.com", true, "🐙".repeat(200));
        SignInStep in = people.identity.externalSignIn().signInExternally(wordy, AT_HOME);
        assertEquals(
                "🐙".repeat(50), ((SignInStep.Done) in).signedIn().account().name());
    }

    @Test
    void S4_askingForAResetCostsTheSameForEveryAddress() {
        people.register(EMAIL);
        int before = people.mail.taken();
        people.identity.passwordResets().ask(EMAIL, People.STRANGER);
        int known = people.mail.taken() - before;
        people.identity.passwordResets().ask("nobody@example.com", People.STRANGER);
        assertEquals(1, known);
        assertEquals(known, people.mail.taken() - before - known);
        assertEquals(1, people.mail.all().size(), "and only one goes out");
    }

    @Test
    void theWorkshopWishedForIsEnteredAfterTheSecondStep() throws Exception {
        SignedIn ada = people.register(EMAIL);
        SignedIn boss = people.register("boss@example.com");
        Invitations invitations = people.identity.invitations();
        invitations.invite(context(boss), Authority.FULL, EMAIL, "sales");
        invitations.accept(mailedTo(EMAIL), ada.account().id(), AT_HOME);
        List<String> codes = enableFactor(ada);
        int code = 0;
        for (TenantId wish : List.of(boss.session().workshop(), ada.session().workshop())) {
            Attempt wishing = new Attempt(AT_HOME.kind(), Optional.empty(), Optional.of(wish), People.HOME);
            SignInStep step = people.identity.signIn().withPassword(EMAIL, People.PASSWORD, wishing);
            String token = ((SignInStep.SecondFactorWanted) step).token();
            SignedIn in = people.identity.signIn().withSecondFactor(token, codes.get(code++), AT_HOME);
            assertEquals(wish, in.session().workshop());
        }
    }

    @Test
    void ofTwoWaysInThatAreTakenAwayAtOnceOneStays() throws Exception {
        ExternalSignIn external = people.identity.externalSignIn();
        ExternalUser other = People.elsewhere("8", EMAIL, true, "Ada");
        ExecutorService pair = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 50; round++) {
            external.signInExternally(VOUCHED, AT_HOME);
            SignedIn ada = ((SignInStep.Done) external.signInExternally(other, AT_HOME)).signedIn();
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> both = Stream.of("7", "8")
                    .<Future<?>>map(subject -> pair.submit(() -> {
                        start.await();
                        try {
                            external.unlink(
                                    people.context(ada.account()), ada.account().id(), "https://id.example", subject);
                        } catch (NozzlyException theLastOne) {
                            assertTrue(List.of("forbidden", "version_conflict")
                                    .contains(theLastOne.code().code()));
                        }
                        return subject;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : both) {
                one.get();
            }
            assertEquals(1, external.linksOf(ada.account().id()).size());
        }
        pair.shutdown();
    }

    /** A store that fails in one of its transactions. */
    private static final class FailingStore implements Store {

        private final Store store = new MemoryStore();
        private int left = Integer.MAX_VALUE;

        @Override
        public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
            if (--left == 0) {
                throw new NozzlyException(CommonError.UNAVAILABLE, Message.of(Refusals.class, "busy"));
            }
            return store.inTransaction(context, work);
        }

        @Override
        public <T> T read(OperationContext context, Function<StoreSession, T> work) {
            return store.read(context, work);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Test
    void whereverRegistrationFailsItCanBeDoneAgain() {
        int failed = 0;
        for (int transaction = 1; transaction < 30; transaction++) {
            FailingStore store = new FailingStore();
            try (People installation = People.on(store)) {
                store.left = transaction;
                boolean refused = false;
                try {
                    installation.register(EMAIL);
                } catch (NozzlyException unavailable) {
                    refused = true;
                    failed++;
                }
                store.left = Integer.MAX_VALUE;
                SignedIn in = refused ? again(installation) : installation.in(EMAIL);
                assertTrue(installation.byCookie(in.secret()).authority().owner(), "transaction " + transaction);
            }
        }
        assertTrue(failed >= 5, "transactions: " + failed);
    }

    /** Whoever was refused registers again, or is in already when only the sign-in failed. */
    private static SignedIn again(People installation) {
        try {
            return installation.register(EMAIL);
        } catch (NozzlyException done) {
            assertEquals("already_exists", done.code().code());
            return installation.in(EMAIL);
        }
    }

    @Test
    void theTrailSaysFromWhereAWorkshopWasOpened() {
        SignedIn ada = people.register(EMAIL);
        assertEquals(
                List.of(People.HOME.address()),
                people.nozzly.auditLog().list(context(ada), ListQuery.first(200)).items().stream()
                        .filter(entry -> entry.action().equals("workshop.created"))
                        .map(entry -> entry.origin().address())
                        .toList());
    }
}
