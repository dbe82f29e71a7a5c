package app.nozzly.host.security;

import app.nozzly.host.mail.Mail;
import app.nozzly.host.mail.Outbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An outbox whose mails a test can read. */
final class KeptMail implements Outbox {

    private static final Pattern LINK = Pattern.compile("https://shop\\.example/([a-z-]+)#(\\S+)");

    private final boolean set;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();

    KeptMail(boolean set) {
        this.set = set;
    }

    @Override
    public boolean isSet() {
        return set;
    }

    @Override
    public void put(Mail mail) {
        taken.incrementAndGet();
        if (!mail.goesNowhere()) {
            mails.add(mail);
        }
    }

    /** How many mails were taken, with those that go nowhere. */
    int taken() {
        return taken.get();
    }

    List<Mail> all() {
        return mails;
    }

    Mail last() {
        return mails.get(mails.size() - 1);
    }

    /** The secret in the link of a text. */
    static String secretIn(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link");
        }
        return link.group(2);
    }
}
