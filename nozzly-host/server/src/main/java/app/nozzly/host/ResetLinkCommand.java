package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.mail.DirectOutbox;
import app.nozzly.host.mail.NoMail;
import app.nozzly.host.security.Identity;
import app.nozzly.host.security.IdentityParts;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.host.security.Secrets;
import app.nozzly.host.security.SiteAddress;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.Message;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/** Prints a link that sets a new password, for people whom no mail reaches: {@code nozzly reset-link EMAIL}. */
final class ResetLinkCommand implements Command {

    private final Installation installation;

    ResetLinkCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "reset-link";
    }

    @Override
    public String help() {
        return Message.of(ResetLinkCommand.class, "help.reset_link").toString();
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println(Message.of(ResetLinkCommand.class, "reset_link.arguments"));
            return MISUSED;
        }
        HostSettings settings = installation.settings();
        Clock clock = Clock.systemUTC();
        try (DirectOutbox outbox = new DirectOutbox(new NoMail());
                Nozzly nozzly = Nozzly.builder()
                        .store(JpaStore.open(WorkshopModule.storeSettings(settings)))
                        .clock(clock)
                        .build()) {
            Identity identity = new Identity(new IdentityParts(
                    nozzly,
                    clock,
                    new TimeOrderedIds(clock),
                    InstallationSecret.of(settings.access().secret(), settings.data(), new Secrets()),
                    outbox,
                    site(settings),
                    SecurityModule.rules(settings)));
            identity.secretCheck().check();
            String path = identity.passwordResets().linkFor(arguments.get(0));
            out.println(Message.of(
                    ResetLinkCommand.class, "reset_link.link", site(settings).of(path)));
            return DONE;
        }
    }

    private static SiteAddress site(HostSettings settings) {
        String scheme = settings.transport().tls() ? "https" : "http";
        String host = settings.isLoopback() ? settings.bind() : "localhost";
        String here = scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.port();
        return path -> settings.publicUrl()
                        .map(url -> url.toString().replaceFirst("/$", ""))
                        .orElse(here)
                + path;
    }
}
