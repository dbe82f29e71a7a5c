package app.nozzly.host.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Sends by SMTP, one connection for each mail, encrypted unless the server is on this machine. Each step of the talk takes ten seconds at most. Thread-safe. */
public final class SmtpMailer implements Mailer {

    private static final String LONGEST_MILLIS = "10000";

    private final MailServer server;
    private final String from;
    private final Clock clock;

    /**
     * A mailer.
     *
     * @param from address of the sender, with or without a name: {@code Nozzly <nozzly@example.com>}
     */
    public SmtpMailer(MailServer server, String from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        if (mail.goesNowhere()) {
            return;
        }
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport(protocol())) {
            MimeMessage message = message(session, mail);
            transport.connect(server.host(), server.port(), server.user().orElse(null), password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            boolean lasting = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            throw new MailException(
                    lasting ? "the mail server refuses the address" : "the mail server does not take the mail",
                    lasting);
        } catch (MessagingException refused) {
            throw new MailException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private String password() {
        return server.user().isPresent() ? server.password() : null;
    }

    private String protocol() {
        return server.implicitTls() ? "smtps" : "smtp";
    }

    private MimeMessage message(Session session, Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", LONGEST_MILLIS);
        properties.setProperty(prefix + "timeout", LONGEST_MILLIS);
        properties.setProperty(prefix + "writetimeout", LONGEST_MILLIS);
        properties.setProperty(prefix + "auth", String.valueOf(server.user().isPresent()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!server.isLoopback()));
        properties.setProperty(prefix + "starttls.required", String.valueOf(!server.isLoopback()));
        return properties;
    }
}
