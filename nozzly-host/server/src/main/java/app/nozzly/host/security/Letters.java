package app.nozzly.host.security;

import app.nozzly.host.mail.Mail;
import app.nozzly.host.mail.Outbox;
import app.nozzly.problem.Message;

/** The mails that people get, from the texts {@code mail.….subject} and {@code mail.….text}. Stateless. */
final class Letters {

    private Letters() {}

    static Mail of(String to, String key, Object... arguments) {
        String subject =
                Message.of(Letters.class, "mail." + key + ".subject", arguments).toString();
        String text =
                Message.of(Letters.class, "mail." + key + ".text", arguments).toString();
        return new Mail(to, subject, text);
    }

    /** Puts a mail into the outbox; where nobody delivers mail nothing happens. */
    static void put(Outbox outbox, String to, String key, Object... arguments) {
        if (outbox.isSet()) {
            outbox.put(of(to, key, arguments));
        }
    }
}
