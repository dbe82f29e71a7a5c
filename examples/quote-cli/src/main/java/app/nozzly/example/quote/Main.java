package app.nozzly.example.quote;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code quote benchy.gcode --margin 40 --channel etsy-gb,ebay-gb-most} */
public final class Main {

    private Main() {}

    /** Quotes print files; see {@code --help}. */
    public static void main(String[] arguments) {
        QuoteProgram program = new QuoteProgram(beside(), LocalDate.now(ZoneOffset.UTC));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = program.run(List.of(arguments), out, err);
        if (code != QuoteProgram.DONE) {
            System.exit(code);
        }
    }

    /** Where plugins lie unless it is said: in the folder {@code plugins} beside the jar, else beside the jar. */
    private static Path beside() {
        try {
            Path jar = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = jar.toAbsolutePath().getParent();
            Path plugins = folder.resolve("plugins");
            return Files.isDirectory(plugins) ? plugins : folder;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
