package app.nozzly.host.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail as a server of mail sees it (S11: nothing gets into the head of a mail). */
@Tag("slow")
class MailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private Mailer mailer(Optional<String> user, String password) {
        return new SmtpMailer(
                new MailServer("127.0.0.1", SERVER.getSmtp().getPort(), false, user, password),
                "Nozzly <nozzly@example.com>",
                Clock.systemUTC());
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        mailer(Optional.empty(), "").send(new Mail("zoe@example.com", "Grüße", "Hallo,\n\n€ 7\n"));
        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertEquals("Grüße", received.getSubject());
        assertEquals("Hallo,\r\n\r\n€ 7", String.valueOf(received.getContent()).strip());
        assertEquals("Nozzly <nozzly@example.com>", received.getFrom()[0].toString());
        assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: eve@example.com", "Hi\nBcc: eve@example.com", "Hi\rBcc: eve@example.com",
                "Hi\u2028Bcc: eve@example.com", "Hi\u0085Bcc: eve@example.com", "Hi\r\n\r\n<h1>body</h1>",
                "Hi\u0000\r\n.\r\nRCPT TO:<eve@example.com>"
            })
    void S11_aSubjectIsOneLine(String subject) throws Exception {
        int before = SERVER.getReceivedMessages().length;
        mailer(Optional.empty(), "").send(new Mail("ada@example.com", subject, "text"));
        MimeMessage[] received = SERVER.getReceivedMessages();
        assertEquals(before + 1, received.length);
        MimeMessage message = received[before];
        assertEquals(1, message.getAllRecipients().length);
        assertFalse(GreenMailUtil.getHeaders(message)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("\nbcc:"));
        assertEquals("text", String.valueOf(message.getContent()).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada@example.com,eve@example.com",
                "ada@example.com eve@b",
                "Ada <ada@example.com>",
                "ada@example.com\u0000",
                "\"a b\"@example.com",
                "ada@exa(mple.com"
            })
    void S11_whatIsNoAddressGetsNoMail(String to) {
        assertThrows(IllegalArgumentException.class, () -> new Mail(to, "Hi", "text"));
    }

    @Test
    void whatGoesNowhereIsDroppedWithoutAskingTheServer() {
        MailServer closed = new MailServer("127.0.0.1", 1, false, Optional.empty(), "");
        new SmtpMailer(closed, "nozzly@example.com", Clock.systemUTC()).send(new Mail(Mail.NOBODY, "Hi", "text"));
    }

    @Test
    void signingInToTheServerWorksAndAFailureTellsNoPassword() {
        SERVER.setUser("nozzly", "right-one");
        mailer(Optional.of("nozzly"), "right-one").send(new Mail("ada@example.com", "Hi", "text"));
        MailServer closed = new MailServer("127.0.0.1", 1, false, Optional.of("nozzly"), "canary-password");
        Mailer unreachable = new SmtpMailer(closed, "nozzly@example.com", Clock.systemUTC());
        Mail mail = new Mail("ada@example.com", "canary-subject", "canary-text");
        MailException refused = assertThrows(MailException.class, () -> unreachable.send(mail));
        assertFalse((refused + closed.toString() + mail).contains("canary"), refused.toString());
    }

    @Test
    void S14_aRefusedMailNamesNobodyAndSaysWhetherItIsForGood() throws Exception {
        for (int code : new int[] {550, 450}) {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> refuse(server, code));
                MailServer moody = new MailServer("127.0.0.1", server.getLocalPort(), false, Optional.empty(), "");
                Mailer mailer = new SmtpMailer(moody, "nozzly@example.com", Clock.systemUTC());
                MailException refused =
                        assertThrows(MailException.class, () -> mailer.send(new Mail("ada@example.com", "Hi", "text")));
                assertEquals(code == 550, refused.isLasting(), code + "");
                StringWriter log = new StringWriter();
                refused.printStackTrace(new PrintWriter(log));
                assertFalse(log.toString().contains("ada@"), log.toString());
                talk.get(10, TimeUnit.SECONDS);
            }
        }
    }

    /** A mail server that takes no recipient. */
    private static void refuse(ServerSocket server, int code) {
        try (Socket line = server.accept();
                BufferedReader said = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
            say(line, "220 here");
            for (String command = said.readLine(); command != null; command = said.readLine()) {
                say(line, command.startsWith("RCPT") ? code + " <ada@example.com> is unknown" : "250 fine");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
    }

    @Test
    void anywhereElseTheTalkIsEncryptedOrThereIsNone() {
        // GreenMail does not offer STARTTLS; "localhost." is this machine under a name that is not known to be.
        MailServer elsewhere = new MailServer("localhost.", SERVER.getSmtp().getPort(), false, Optional.empty(), "");
        Mailer mailer = new SmtpMailer(elsewhere, "nozzly@example.com", Clock.systemUTC());
        int before = SERVER.getReceivedMessages().length;
        assertThrows(MailException.class, () -> mailer.send(new Mail("ada@example.com", "Hi", "text")));
        assertEquals(before, SERVER.getReceivedMessages().length);
    }

    @Test
    void theOutboxSendsBehindTheRequestAndSurvivesFailures() throws Exception {
        int before = SERVER.getReceivedMessages().length;
        Mailer real = mailer(Optional.empty(), "");
        Mailer moody = new Mailer() {
            @Override
            public boolean isSet() {
                return true;
            }

            @Override
            public void send(Mail mail) {
                if (mail.subject().equals("broken")) {
                    throw new MailException("no", new java.io.IOException());
                }
                real.send(mail);
            }
        };
        try (DirectOutbox outbox = new DirectOutbox(moody)) {
            assertTrue(outbox.isSet());
            outbox.put(new Mail("ada@example.com", "broken", "text"));
            outbox.put(new Mail("ada@example.com", "one", "text"));
            outbox.put(new Mail("ada@example.com", "two", "text"));
        }
        assertEquals(before + 2, SERVER.getReceivedMessages().length);
        try (DirectOutbox none = new DirectOutbox(new NoMail())) {
            assertFalse(none.isSet());
            none.put(new Mail("ada@example.com", "Hi", "text"));
        }
    }
}
