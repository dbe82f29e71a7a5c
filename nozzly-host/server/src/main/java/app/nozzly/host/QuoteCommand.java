package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.printfiles.PrintQuote;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.plugin.runtime.SlicerReaders;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Quotes print files from the installation's data: {@code nozzly quote FILE… --margin 40 --channel Etsy,eBay}. */
final class QuoteCommand implements Command {

    private final Installation installation;

    QuoteCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public String help() {
        return Message.of(QuoteCommand.class, "help.quote").toString();
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        QuoteArguments arguments;
        try {
            arguments = QuoteArguments.parse(words);
        } catch (NozzlyException wrong) {
            err.println(wrong.getMessage());
            return MISUSED;
        }
        HostSettings settings = installation.settings();
        Path work = workFolder();
        try (Nozzly nozzly = Installation.openForReading(settings);
                PluginRuntime plugins = PluginRuntime.start(
                        PluginModule.settings(installation.home(), settings, work, Clock.systemUTC()))) {
            Installation.workshop(nozzly);
            PrintQuote quote = new PrintQuote(nozzly, Installation.context(), arguments.wish());
            int code = DONE;
            for (Path file : arguments.files()) {
                code = Math.max(code, quote(file, plugins.slicerReaders(), quote, new Streams(out, err)));
            }
            return code;
        } finally {
            delete(work);
        }
    }

    /** Where results and where mistakes go. */
    private record Streams(PrintStream out, PrintStream err) {}

    private static int quote(Path file, SlicerReaders readers, PrintQuote quote, Streams streams) {
        try {
            if (!Files.isRegularFile(file)) {
                throw NozzlyException.notFound("file", file);
            }
            streams.out()
                    .println(quote.text(String.valueOf(file.getFileName()), readers.read(PrintFileSource.of(file))));
            return DONE;
        } catch (NozzlyException refused) {
            streams.err().println(file + ": " + refused.getMessage());
            return FAILED;
        }
    }

    /** A running host owns the plugin folder below the data; this command unpacks plugins elsewhere. */
    private static Path workFolder() {
        try {
            return Files.createTempDirectory("nozzly-quote");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            folder.toFile().deleteOnExit();
        }
    }
}
