package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Authority;
import app.nozzly.access.StandardRole;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.host.mail.Mail;
import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.identity.Account;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** How accounts come to be and change: set-up, registration, invitations, reset and other addresses. S15: there is no default account. */
class AccountsTest {

    private static final Attempt AT_HOME = Attempt.inBrowser(Optional.empty(), People.HOME);
    private static final Attempt HERE = Attempt.inBrowser(Optional.empty(), new Origin("127.0.0.1", "", ""));
    private static final String EMAIL = "ada@example.com";
    private static final String OTHER_PASSWORD = "acht Boote im Wind";

    private static String secret(Optional<String> path) {
        return path.orElseThrow().replaceFirst("^/[a-z-]+#", "");
    }

    @Test
    void S15_anEmptyInstallationHasNoAccountAndOnlyItsLinkMakesTheFirst() {
        try (People people = People.with(true, false, false)) {
            assertEquals("unauthorized", People.refusal(() -> people.signIn("admin", "admin", People.HOME)));
            assertEquals("unauthorized", People.refusal(() -> people.signIn(FirstOwner.DEMO_EMAIL, "", People.HOME)));
            assertEquals("forbidden", People.refusal(() -> people.register(EMAIL)));
            FirstOwner first = people.identity.firstOwner();
            assertEquals("not_found", People.refusal(() -> first.enterDemo(HERE)));
            String earlier = secret(first.offerSetUp());
            String link = secret(first.offerSetUp());
            assertNotEquals(earlier, link);
            assertEquals("not_found", People.refusal(() -> first.setUp(earlier, People.registration(EMAIL), AT_HOME)));
            SignedIn owner = first.setUp(link, People.registration(EMAIL), AT_HOME);
            Caller caller = people.byCookie(owner.secret());
            assertEquals(People.WORKSHOP, caller.context().tenant());
            assertTrue(caller.authority().owner());
            assertEquals("Ember Prints", first.present().name());
            assertEquals(CurrencyUnit.GBP, first.present().currency());
            assertEquals(
                    "not_found",
                    People.refusal(() -> first.setUp(link, People.registration("eve@example.com"), AT_HOME)));
            assertTrue(first.offerSetUp().isEmpty());
        }
    }

    @Test
    void aWrongSetUpSaysAllThatIsWrongAndKeepsTheLink() {
        try (People people = People.with(true, false, false)) {
            String link = secret(people.identity.firstOwner().offerSetUp());
            Registration wrong = new Registration("", "", "no", "iloveyou1", CurrencyUnit.EUR, ZoneOffset.UTC);
            NozzlyException refused = assertThrows(
                    NozzlyException.class, () -> people.identity.firstOwner().setUp(link, wrong, AT_HOME));
            assertEquals(
                    List.of("workshop_name", "name", "email", "password"),
                    refused.fieldErrors().stream().map(error -> error.field()).toList());
            people.identity.firstOwner().setUp(link, People.registration(EMAIL), AT_HOME);
        }
    }

    @Test
    void S15_theDemoIsEnteredFromThisMachineOnlyAndHasNoPassword() {
        try (People people = People.with(false, true, true)) {
            FirstOwner first = people.identity.firstOwner();
            first.prepareDemo();
            first.prepareDemo();
            assertTrue(first.offerSetUp().isEmpty());
            assertEquals("not_found", People.refusal(() -> first.enterDemo(AT_HOME)));
            for (String password : new String[] {"", "demo", People.PASSWORD}) {
                assertEquals(
                        "unauthorized",
                        People.refusal(() -> people.signIn(FirstOwner.DEMO_EMAIL, password, People.HOME)));
            }
            SignedIn demo = first.enterDemo(HERE);
            assertEquals(
                    People.WORKSHOP, people.byCookie(demo.secret()).context().tenant());
            assertTrue(people.byCookie(demo.secret()).authority().owner());
        }
    }

    @Test
    void anInvitedPersonJoinsWithANewAccountOnce() {
        try (People people = People.open()) {
            SignedIn ada = people.register(EMAIL);
            OperationContext context = people.byCookie(ada.secret()).context();
            Invitations invitations = people.identity.invitations();
            Invitations.Sent sent = invitations.invite(context, Authority.FULL, "Eve@Example.com", "sales");
            assertTrue(sent.link().isEmpty());
            Mail mail = people.mail.last();
            assertEquals("eve@example.com", mail.to());
            assertEquals("Ada asks you to join Ember Prints", mail.subject());
            String link = KeptMail.secretIn(mail.text());
            Invitations.Offer offer = invitations.find(link).orElseThrow();
            assertEquals("Ember Prints", offer.workshopName());
            assertFalse(offer.hasAccount());
            assertEquals(
                    "validation_failed",
                    People.refusal(() -> invitations.acceptAsNew(link, "Eve", "Ember Prints 1", AT_HOME)));
            SignedIn eve = invitations.acceptAsNew(link, "Eve", OTHER_PASSWORD, AT_HOME);
            Caller caller = people.byCookie(eve.secret());
            assertEquals(context.tenant(), caller.context().tenant());
            assertEquals(StandardRole.SALES.permissions(), caller.authority().permissions());
            assertEquals(
                    "not_found", People.refusal(() -> invitations.acceptAsNew(link, "Eve", OTHER_PASSWORD, AT_HOME)));
            assertTrue(invitations.find(link).isEmpty());
        }
    }

    @Test
    void anInvitationEndsAfterAWeekAndIsShownWhereNobodyDeliversMail() {
        try (People people = People.with(false, false, true)) {
            SignedIn ada = people.register(EMAIL);
            SignedIn eve = people.register("eve@example.com");
            OperationContext context = people.byCookie(ada.secret()).context();
            Invitations invitations = people.identity.invitations();
            String link = KeptMail.secretIn(invitations
                    .invite(context, Authority.FULL, "eve@example.com", "viewer")
                    .link()
                    .orElseThrow());
            assertTrue(people.mail.all().isEmpty());
            assertTrue(invitations.find(link).orElseThrow().hasAccount());
            assertEquals(
                    "already_exists",
                    People.refusal(() -> invitations.acceptAsNew(link, "Eve", OTHER_PASSWORD, AT_HOME)));
            assertEquals(
                    context.tenant(), invitations.accept(link, eve.account().id(), AT_HOME));
            assertEquals(2, people.identity.workplaces().of(eve.account().id()).size());
            String late = KeptMail.secretIn(invitations
                    .invite(context, Authority.FULL, "zoe@example.com", "viewer")
                    .link()
                    .orElseThrow());
            for (String changed : new String[] {"", "x", late.substring(1), late + "x", late.replace('_', '-')}) {
                assertTrue(invitations.find(changed).isEmpty(), changed);
            }
            people.clock.pass(Duration.ofDays(7));
            assertTrue(invitations.find(late).isEmpty());
        }
    }

    @Test
    void aForgottenPasswordIsSetByALinkThatWorksOnceForAnHour() {
        try (People people = People.open()) {
            SignedIn ada = people.register(EMAIL);
            PasswordResets resets = people.identity.passwordResets();
            resets.ask("nobody@example.com", People.HOME);
            assertTrue(people.mail.all().isEmpty());
            resets.ask("ADA@example.com", People.HOME);
            String first = KeptMail.secretIn(people.mail.last().text());
            resets.ask(EMAIL, People.HOME);
            String second = KeptMail.secretIn(people.mail.last().text());
            assertEquals("not_found", People.refusal(() -> resets.confirm(first, OTHER_PASSWORD, People.HOME)));
            assertEquals("validation_failed", People.refusal(() -> resets.confirm(second, "nozzly123", People.HOME)));
            String mark = resets.confirm(second, OTHER_PASSWORD, People.HOME);
            assertFalse(mark.isEmpty());
            assertEquals(Caller.Kind.NOBODY, people.byCookie(ada.secret()).kind());
            assertEquals("not_found", People.refusal(() -> resets.confirm(second, OTHER_PASSWORD, People.HOME)));
            people.signIn(EMAIL, OTHER_PASSWORD, People.HOME);
            assertTrue(people.mail.last().subject().contains("was changed"));
            String printed = people.identity.passwordResets().linkFor(EMAIL).replace("/reset#", "");
            people.clock.pass(Duration.ofHours(1));
            assertTrue(resets.find(printed).isEmpty());
            assertEquals("not_found", People.refusal(() -> resets.linkFor("nobody@example.com")));
        }
    }

    @Test
    void S4_whoeverAsksForManyResetsSendsFewMails() {
        try (People people = People.open()) {
            people.register(EMAIL);
            int refused = 0;
            for (int second = 0; second < 200; second++) {
                try {
                    people.identity.passwordResets().ask(EMAIL, People.STRANGER);
                } catch (NozzlyException slow) {
                    assertEquals("rate_limited", slow.code().code());
                    refused++;
                }
                people.clock.pass(Duration.ofSeconds(1));
            }
            assertTrue(
                    people.mail.all().size() <= 11,
                    "mails: " + people.mail.all().size());
            assertTrue(refused > 100);
        }
    }

    @Test
    void anotherAddressMustAnswerFirstAndTheOldOneIsTold() {
        try (People people = People.open()) {
            SignedIn ada = people.register(EMAIL);
            OperationContext context = people.byCookie(ada.secret()).context();
            EmailChanges changes = people.identity.emailChanges();
            assertEquals(
                    "validation_failed",
                    People.refusal(() -> changes.ask(context, ada.account().id(), "new@example.com", "wrong one")));
            assertTrue(changes.ask(context, ada.account().id(), "new@example.com", People.PASSWORD)
                    .isEmpty());
            assertEquals("new@example.com", people.mail.last().to());
            people.in(EMAIL);
            String link = KeptMail.secretIn(people.mail.last().text());
            Account changed = changes.confirm(link, People.HOME);
            assertEquals("new@example.com", changed.email());
            assertEquals(EMAIL, people.mail.last().to());
            assertEquals("not_found", People.refusal(() -> changes.confirm(link, People.HOME)));
            people.in("new@example.com");
            assertEquals(
                    "new@example.com",
                    people.nozzly
                            .members()
                            .get(context, ada.account().id().toString())
                            .email());
        }
    }

    @Test
    void S4_anAccountIsLinkedOnlyWhenTheProviderVouchesForTheAddress() {
        try (People people = People.open()) {
            SignedIn ada = people.register(EMAIL);
            ExternalSignIn external = people.identity.externalSignIn();
            ExternalUser unverified = People.elsewhere("7", EMAIL, false, "Ada");
            assertEquals("unauthorized", People.refusal(() -> external.signInExternally(unverified, AT_HOME)));
            ExternalUser verified = People.elsewhere("7", EMAIL, true, "Ada");
            SignInStep step = external.signInExternally(verified, AT_HOME);
            assertEquals(
                    ada.account().id(),
                    ((SignInStep.Done) step).signedIn().account().id());
            assertEquals(
                    "unauthorized",
                    People.refusal(() -> people.in(EMAIL)),
                    "whoever registered did not prove the address");
            assertEquals(Caller.Kind.NOBODY, people.byCookie(ada.secret()).kind());
            external.signInExternally(unverified, AT_HOME);
            ExternalUser stranger = People.elsewhere("8", "zoe@example.com", true, "");
            SignedIn zoe = ((SignInStep.Done) external.signInExternally(stranger, AT_HOME)).signedIn();
            assertEquals("zoe", zoe.account().name());
            assertFalse(people.byCookie(zoe.secret()).isInWorkshop());
        }
    }

    @Test
    void aProvenAddressKeepsItsPasswordWhenItIsLinked() {
        try (People people = People.open()) {
            SignedIn ada = people.register(EMAIL);
            people.identity.passwordResets().ask(EMAIL, People.HOME);
            people.identity
                    .passwordResets()
                    .confirm(KeptMail.secretIn(people.mail.last().text()), People.PASSWORD, People.HOME);
            people.identity.externalSignIn().signInExternally(People.elsewhere("7", EMAIL, true, "Ada"), AT_HOME);
            assertEquals(ada.account().id(), people.in(EMAIL).account().id());
        }
    }

    @Test
    void anAccountWithASecondFactorIsLinkedOnlyAfterIt() throws Exception {
        try (People people = People.open()) {
            people.register(EMAIL);
            people.identity.passwordResets().ask(EMAIL, People.HOME);
            people.identity
                    .passwordResets()
                    .confirm(KeptMail.secretIn(people.mail.last().text()), People.PASSWORD, People.HOME);
            SignedIn ada = people.in(EMAIL);
            SecondFactors.Enrolment enrolment = people.identity.secondFactors().begin(ada.account());
            var app = new com.eatthepath.otp.TimeBasedOneTimePasswordGenerator();
            var key = new javax.crypto.spec.SecretKeySpec(Base32Reader.bytes(enrolment.secret()), app.getAlgorithm());
            SecondFactors.Enabled enabled = people.identity
                    .secondFactors()
                    .enable(
                            people.context(ada.account()),
                            ada.account().id(),
                            ada.session().id(),
                            enrolment.sealed(),
                            app.generateOneTimePasswordString(key, people.clock.instant()));
            ExternalUser user = People.elsewhere("7", EMAIL, true, "Ada");
            ExternalSignIn external = people.identity.externalSignIn();
            SignInStep.SecondFactorWanted first =
                    assertInstanceOf(SignInStep.SecondFactorWanted.class, external.signInExternally(user, AT_HOME));
            ExternalUser same = People.elsewhere("7", "other@example.com", false, "");
            assertEquals(
                    "unauthorized", People.refusal(() -> external.signInExternally(same, AT_HOME)), "not linked yet");
            people.identity
                    .signIn()
                    .withSecondFactor(first.token(), enabled.recoveryCodes().get(0), AT_HOME);
            assertInstanceOf(SignInStep.SecondFactorWanted.class, external.signInExternally(same, AT_HOME));
        }
    }

    @Test
    void aStoreThatWasSealedWithAnotherSecretRefusesTheStart() {
        try (People people = People.open()) {
            people.identity.secretCheck().check();
            people.another(false, true).secretCheck().check();
            Identity stranger = new Identity(
                    new IdentityParts(
                            people.nozzly,
                            people.clock,
                            people.ids,
                            InstallationSecret.of("another secret"),
                            people.mail,
                            path -> path,
                            new IdentityParts.Rules(People.WORKSHOP, false, true)),
                    people.passwords);
            NozzlyException refused = assertThrows(
                    NozzlyException.class, () -> stranger.secretCheck().check());
            assertEquals("unavailable", refused.code().code());
            assertTrue(refused.getMessage().contains("secret.key"));
        }
    }

    @Test
    void aPersonIsRenamedInEveryWorkshop() {
        try (People people = People.open()) {
            SignedIn ada = people.register(EMAIL);
            OperationContext context = people.byCookie(ada.secret()).context();
            people.identity.accounts().rename(context, ada.account().id(), "Augusta");
            assertEquals(
                    "Augusta",
                    people.nozzly
                            .members()
                            .get(context, ada.account().id().toString())
                            .name());
            assertTrue(people.trail(TenantId.INSTALLATION).contains("account.changed"));
            assertEquals(Actor.Kind.USER, context.actor().kind());
        }
    }
}
