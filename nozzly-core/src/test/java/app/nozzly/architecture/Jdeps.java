package app.nozzly.architecture;

import app.nozzly.architecture.PackageRules.Arrow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.joda.money.Money;

/** Asks the JDK's own {@code jdeps} which package uses which, and from which module or jar the used one comes. */
final class Jdeps {

    private static final Pattern PACKAGE_LINE = Pattern.compile("^ {3}(\\S+)\\s+->\\s+(\\S+)\\s+(.+)$");
    private static final Pattern USED_LINE = Pattern.compile("^ {6,}->\\s+(\\S+)\\s+(.+)$");
    private static final Pattern HEADED_LINE = Pattern.compile("^ {3}(\\S+)\\s*$");

    private Jdeps() {}

    /**
     * One arrow and where its head comes from.
     *
     * @param arrow between packages
     * @param origin module name, jar or folder
     */
    record Use(Arrow arrow, String origin) {}

    static List<Use> packages(Path classes) {
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = jdeps.run(
                new PrintWriter(out),
                new PrintWriter(errors),
                "--multi-release",
                "base",
                "-verbose:package",
                "--module-path",
                jodaMoney(),
                classes.toString());
        if (code != 0) {
            throw new IllegalStateException("jdeps ended with " + code + ": " + out + errors);
        }
        return parse(out.toString());
    }

    /** The only library of core; its jar is a module, and jdeps wants to know where it lies. */
    private static String jodaMoney() {
        try {
            return Path.of(Money.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Use> parse(String text) {
        List<Use> uses = new ArrayList<>();
        String from = "";
        for (String line : text.lines().toList()) {
            Matcher full = PACKAGE_LINE.matcher(line);
            Matcher used = USED_LINE.matcher(line);
            Matcher headed = HEADED_LINE.matcher(line);
            if (used.matches()) {
                uses.add(new Use(new Arrow(from, used.group(1)), used.group(2).strip()));
            } else if (full.matches()) {
                from = full.group(1);
                uses.add(new Use(new Arrow(from, full.group(2)), full.group(3).strip()));
            } else if (headed.matches()) {
                from = headed.group(1);
            }
        }
        return uses;
    }
}
