package app.nozzly.host.mail;

import app.nozzly.problem.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody delivers mail: it is dropped, and the log says only that. Thread-safe. */
public final class NoMail implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(NoMail.class);

    @Override
    public boolean isSet() {
        return false;
    }

    @Override
    public void send(Mail mail) {
        LOG.info("{}", Message.of(NoMail.class, "mail.none"));
    }
}
