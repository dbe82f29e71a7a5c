package app.nozzly.host.security;

/** Where people reach this host, for links in mails and on the screen of whoever starts it. Thread-safe. */
@FunctionalInterface
public interface SiteAddress {

    /** The whole address of a path that begins with a slash. */
    String of(String path);
}
