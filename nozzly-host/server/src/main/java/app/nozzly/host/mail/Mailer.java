package app.nozzly.host.mail;

/** Hands mails to whoever delivers them. Thread-safe. */
public interface Mailer {

    /** Whether there is anybody who delivers mail. Where there is none, links are shown to those who may see them. */
    boolean isSet();

    /**
     * Hands over one mail and waits for the answer.
     *
     * @throws MailException when it was not taken
     */
    void send(Mail mail);
}
