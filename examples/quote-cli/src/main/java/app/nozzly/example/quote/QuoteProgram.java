package app.nozzly.example.quote;

import app.nozzly.costing.CostBreakdown;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.plugin.runtime.PluginRuntimeSettings;
import app.nozzly.pricing.ChannelComparison;
import app.nozzly.pricing.ChannelPricing;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.PricingTerms;
import app.nozzly.pricing.QuoteText;
import app.nozzly.pricing.SaleFacts;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Quotes print files: reads them through the plugin runtime, costs one unit and prices it on each channel. */
final class QuoteProgram {

    /** Every file was quoted. */
    static final int DONE = 0;

    /** A file could not be quoted. */
    static final int FAILED = 1;

    /** The arguments were not understood. */
    static final int MISUSED = 2;

    private static final String USUAL_MARGIN = "40";
    private static final String USUAL_CURRENCY = "EUR";

    private final Path usualPlugins;
    private final LocalDate today;

    QuoteProgram(Path usualPlugins, LocalDate today) {
        this.usualPlugins = usualPlugins;
        this.today = today;
    }

    int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.equals(List.of("--help"))) {
            out.println(Message.of(QuoteProgram.class, "help"));
            return DONE;
        }
        try {
            return quote(Arguments.parse(words), out, err);
        } catch (MisuseException wrong) {
            err.println(wrong.getMessage());
            err.println(Message.of(QuoteProgram.class, "see_help"));
            return MISUSED;
        } catch (NozzlyException wrong) {
            err.println(wrong.getMessage());
            return MISUSED;
        }
    }

    private int quote(Arguments arguments, PrintStream out, PrintStream err) {
        List<ChannelComparison.Offer> offers = offers(arguments);
        Quote quote = new Quote(arguments, currency(arguments, offers));
        PriceTarget target = PriceTarget.marginPercent(
                Arguments.number(Option.MARGIN, arguments.value(Option.MARGIN).orElse(USUAL_MARGIN))
                        .toPlainString());
        Path work = workFolder();
        Path plugins = arguments.value(Option.PLUGINS).map(Path::of).orElse(usualPlugins);
        try (PluginRuntime runtime = PluginRuntime.start(PluginRuntimeSettings.of(plugins, work))) {
            requireReader(runtime, plugins);
            int code = DONE;
            for (Path file : arguments.files()) {
                code = Math.max(code, one(file, runtime, price(quote, offers, target, out), err));
            }
            return code;
        } finally {
            delete(work);
        }
    }

    /** What is done with a file that was read. */
    private interface Printing {
        void print(String name, PrintFile file);
    }

    private static Printing price(
            Quote quote, List<ChannelComparison.Offer> offers, PriceTarget target, PrintStream out) {
        QuoteText text = QuoteText.in(Locale.ENGLISH);
        return (name, file) -> {
            CostBreakdown cost = quote.cost(file);
            out.println(Quote.head(name, file));
            out.println();
            out.print(text.cost(cost));
            quote.assumption().ifPresent(out::println);
            if (!offers.isEmpty()) {
                out.println();
                out.print(text.prices(
                        ChannelComparison.of(offers, cost.total(), target).rows()));
            }
            out.println();
        };
    }

    private static int one(Path file, PluginRuntime runtime, Printing printing, PrintStream err) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableFileException(Message.of(QuoteProgram.class, "file.missing"));
            }
            printing.print(
                    String.valueOf(file.getFileName()), runtime.slicerReaders().read(PrintFileSource.of(file)));
            return DONE;
        } catch (NozzlyException | UnusableFileException refused) {
            err.println(file + ": " + refused.getMessage());
            return FAILED;
        }
    }

    private List<ChannelComparison.Offer> offers(Arguments arguments) {
        FeeSchedules schedules = FeeSchedules.bundled();
        SaleFacts facts = SaleFacts.of(arguments.named(Option.FACT, text -> text));
        return arguments.list(Option.CHANNEL).stream()
                .map(id -> new ChannelComparison.Offer(
                        id, ChannelPricing.of(terms(schedules.get(id, today), facts, arguments))))
                .toList();
    }

    private PricingTerms terms(FeeSchedule schedule, SaleFacts facts, Arguments arguments) {
        PricingTerms.Builder terms = PricingTerms.builder(schedule).facts(facts).on(today);
        arguments.value(Option.ENDING).ifPresent(terms::priceEnding);
        return terms.build();
    }

    /** The currency typed, else that of the first channel. */
    private static CurrencyUnit currency(Arguments arguments, List<ChannelComparison.Offer> offers) {
        String code = arguments
                .value(Option.CURRENCY)
                .or(() -> offers.stream()
                        .findFirst()
                        .map(offer -> offer.pricing().terms().currency().getCode()))
                .orElse(USUAL_CURRENCY);
        try {
            return CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException unknown) {
            throw new MisuseException("option.currency", code);
        }
    }

    private static void requireReader(PluginRuntime runtime, Path plugins) {
        runtime.plugins().stream()
                .filter(plugin -> plugin.cause().isPresent())
                .findFirst()
                .ifPresent(plugin -> {
                    throw new MisuseException(
                            "plugin.refused", plugin.fileName(), plugin.cause().orElseThrow());
                });
        if (runtime.slicerReaders().isEmpty()) {
            throw new MisuseException("plugin.none", plugins);
        }
    }

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
