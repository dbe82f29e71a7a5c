package app.nozzly.host.printfiles;

import app.nozzly.Nozzly;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.context.OperationContext;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.pricing.ChannelComparison;
import app.nozzly.pricing.ChannelPricing;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.pricing.QuoteText;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Quotes print files from the spools, rates and channels of a workshop. One thread. */
public final class PrintQuote {

    private static final int LONGEST_SKU = 64;
    private static final UUID NOT_KEPT = new UUID(0, 0);

    private final Nozzly nozzly;
    private final OperationContext context;
    private final Wish wish;
    private final PrintMatching matching;

    public PrintQuote(Nozzly nozzly, OperationContext context, Wish wish) {
        this.nozzly = nozzly;
        this.context = context;
        this.wish = wish;
        this.matching = new PrintMatching(nozzly.spools());
    }

    /**
     * What is asked for. Immutable.
     *
     * @param target what prices are to reach
     * @param channels names of channels or ids of their fee schedules; none for every active channel
     * @param units units that a file holds
     */
    public record Wish(PriceTarget target, List<String> channels, int units) {

        public Wish {
            channels = List.copyOf(channels);
        }
    }

    /**
     * Cost and prices of one unit of a file, as text.
     *
     * @throws NozzlyException {@code validation_failed} when the file states no filament, or too little about one
     */
    public String text(String name, PrintFile file) {
        PrintFileJson read = new PrintFileWriter(picture -> Optional.empty()).write(NOT_KEPT, name, file);
        MatchedPrint print = matching.match(context, ChosenPlates.all(read), Map.of());
        if (print.filaments().isEmpty()) {
            throw NozzlyException.invalid(PrintQuote.class, "file", "quote.no_filament");
        }
        StringBuilder text = new StringBuilder(head(name, print)).append('\n');
        for (MatchedFilament filament : print.filaments()) {
            requireWeight(filament);
            text.append(slot(filament)).append('\n');
        }
        ProductPrices prices = nozzly.pricing()
                .compareDraft(
                        context,
                        print.product(details(name), wish.units(), nozzly.products()::newLineId),
                        wish.target());
        QuoteText tables = QuoteText.in(Locale.ENGLISH);
        return text.append('\n')
                .append(tables.cost(prices.cost().breakdown()))
                .append('\n')
                .append(tables.prices(rows(prices)))
                .toString();
    }

    private List<ChannelComparison.Row> rows(ProductPrices prices) {
        if (wish.channels().isEmpty()) {
            return prices.channels().stream().map(PricedChannel::row).toList();
        }
        List<ChannelComparison.Offer> offers = wish.channels().stream()
                .map(wanted -> channel(prices, wanted))
                .map(channel -> new ChannelComparison.Offer(
                        channel.name(),
                        ChannelPricing.of(
                                nozzly.pricing().terms(context, channel.id().toString()))))
                .toList();
        return ChannelComparison.of(offers, prices.unitCost(), wish.target()).rows();
    }

    private static SalesChannel channel(ProductPrices prices, String wanted) {
        return prices.channels().stream()
                .map(PricedChannel::channel)
                .filter(channel -> channel.name().equalsIgnoreCase(wanted)
                        || channel.terms().feeSchedule().filter(wanted::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> NozzlyException.invalid(
                        PrintQuote.class,
                        "channel",
                        "quote.channel",
                        wanted,
                        String.join(
                                ", ",
                                prices.channels().stream()
                                        .map(row -> row.channel().name())
                                        .toList())));
    }

    private static ProductDetails details(String name) {
        String sku = name.isBlank() ? "?" : name.substring(0, Math.min(name.length(), LONGEST_SKU));
        return ProductDetails.of(sku, sku);
    }

    private static void requireWeight(MatchedFilament filament) {
        if (filament.weight().isEmpty()) {
            throw NozzlyException.invalid(
                    PrintQuote.class, "file", "quote.no_weight", filament.use().index() + 1);
        }
    }

    private static String slot(MatchedFilament filament) {
        SlotUse use = filament.use();
        Object type = use.type().or(use::name).orElse("?");
        return filament.spool()
                .map(known -> Message.of(
                        PrintQuote.class,
                        "quote.slot",
                        use.index() + 1,
                        type,
                        known.code(),
                        known.filament().key().label()))
                .orElseGet(() -> Message.of(PrintQuote.class, "quote.slot_without_spool", use.index() + 1, type))
                .toString();
    }

    private static String head(String name, MatchedPrint print) {
        String slicer = print.file()
                .slicer()
                .orElseGet(() -> Message.of(PrintQuote.class, "quote.slicer").toString());
        return print.plates()
                .printTime()
                .map(PrintTime::toDuration)
                .map(time -> time.plusSeconds(30).toMinutes())
                .map(minutes -> Message.of(PrintQuote.class, "quote.head", name, slicer, minutes / 60, minutes % 60))
                .orElseGet(() -> Message.of(PrintQuote.class, "quote.head_without_time", name, slicer))
                .toString();
    }
}
