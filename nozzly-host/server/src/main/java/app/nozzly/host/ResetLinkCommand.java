package app.nozzly.host;

import app.nozzly.host.config.HostSettings;
import app.nozzly.host.security.SiteAddress;
import app.nozzly.problem.Message;
import java.io.PrintStream;
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
        try (OfflineIdentity offline = new OfflineIdentity(settings, site(settings))) {
            String path = offline.identity().passwordResets().linkFor(arguments.get(0));
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
