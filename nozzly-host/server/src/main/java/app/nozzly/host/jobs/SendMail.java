package app.nozzly.host.jobs;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.mail.Mail;
import app.nozzly.host.mail.MailException;
import app.nozzly.host.mail.Mailer;
import app.nozzly.host.security.Sealed;
import app.nozzly.problem.Message;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code send_mail}: hands one mail to the mail server, and tries again for some hours when that does not take it. The mail is sealed, because there may be a
 * link in it that opens an account; neither the job nor its outcome says to whom it goes. A mail may arrive twice. Thread-safe.
 */
public final class SendMail implements JobWork {

    public static final String CODE = "send_mail";

    static final String MAIL = "mail";

    /** 30 s, then twice as long each time, up to an hour: about five hours in all. */
    private static final Retries RETRIES = new Retries(10, Duration.ofSeconds(30));

    private final Mailer mailer;
    private final Sealed seal;
    private final JsonFormat json;

    private SendMail(Mailer mailer, Sealed seal, JsonFormat json) {
        this.mailer = mailer;
        this.seal = seal;
        this.json = json;
    }

    public static JobKind kind(Mailer mailer, Sealed seal, JsonFormat json) {
        return JobKind.of(
                        CODE,
                        Message.of(SendMail.class, "job.kind.send_mail"),
                        new Permission(Resource.SYSTEM, Action.VIEW),
                        new SendMail(mailer, seal, json))
                .taking(MAIL)
                .retrying(RETRIES)
                .forInstallation();
    }

    private void send(Mail mail) {
        try {
            mailer.send(mail);
        } catch (MailException refused) {
            if (refused.isLasting()) {
                throw new JobFailure(Message.of(SendMail.class, "mail.refused"));
            }
            throw refused;
        }
    }

    @Override
    public Message run(JobRun run) {
        Optional<byte[]> opened = Optional.ofNullable(run.arguments().get(MAIL)).flatMap(text -> seal.open(text, MAIL));
        if (opened.isEmpty()) {
            throw new JobFailure(Message.of(SendMail.class, "mail.sealed"));
        }
        send(json.read(opened.get(), Mail.class));
        return Message.of(SendMail.class, "mail.sent");
    }
}
