package app.nozzly.host.mail;

/** Takes mails that are to be sent, after the transaction in which the reason for them was committed. Thread-safe. */
public interface Outbox {

    /** Whether there is anybody who delivers mail. */
    boolean isSet();

    /** Takes a mail; it is sent soon, and not waited for. */
    void put(Mail mail);
}
