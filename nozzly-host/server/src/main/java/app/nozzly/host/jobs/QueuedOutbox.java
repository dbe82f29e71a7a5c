package app.nozzly.host.jobs;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.mail.Mail;
import app.nozzly.host.mail.Outbox;
import app.nozzly.host.security.Sealed;
import java.util.Map;

/** Has mails sent by a job each, so that one outlives a mail server that is away and a host that ends. Long mails are sent at once. Thread-safe. */
public final class QueuedOutbox implements Outbox {

    private static final int LONGEST_ARGUMENT = 4000;

    private final JobDesk desk;
    private final Sealed seal;
    private final JsonFormat json;
    private final Outbox direct;

    /** @param direct for mails that are too long for the queue, and where nobody delivers mail */
    public QueuedOutbox(JobDesk desk, Sealed seal, JsonFormat json, Outbox direct) {
        this.desk = desk;
        this.seal = seal;
        this.json = json;
        this.direct = direct;
    }

    @Override
    public boolean isSet() {
        return direct.isSet();
    }

    @Override
    public void put(Mail mail) {
        String sealed = seal.seal(json.write(mail), SendMail.MAIL);
        if (direct.isSet() && sealed.length() <= LONGEST_ARGUMENT) {
            desk.submit(
                    OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM),
                    SendMail.CODE,
                    Map.of(SendMail.MAIL, sealed));
        } else {
            direct.put(mail);
        }
    }
}
