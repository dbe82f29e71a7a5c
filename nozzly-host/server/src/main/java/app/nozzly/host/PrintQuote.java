package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.FilamentWanted;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolMatching;
import app.nozzly.material.MaterialKey;
import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.pricing.ChannelComparison;
import app.nozzly.pricing.ChannelPricing;
import app.nozzly.pricing.PricedChannel;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.pricing.QuoteText;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Quotes print files from the spools, rates and channels of a workshop. */
final class PrintQuote {

    private static final int LAST_SLOT = 63;
    private static final int LONGEST_SKU = 64;

    private final Nozzly nozzly;
    private final OperationContext context;
    private final QuoteArguments arguments;
    private final List<Spool> shelf;

    PrintQuote(Nozzly nozzly, OperationContext context, QuoteArguments arguments) {
        this.nozzly = nozzly;
        this.context = context;
        this.arguments = arguments;
        this.shelf = nozzly.spools().all(context);
    }

    /**
     * Cost and prices of one unit of a file, as text.
     *
     * @throws NozzlyException {@code validation_failed} when the file states no filament
     */
    String text(String name, PrintFile file) {
        StringBuilder text = new StringBuilder(head(name, file)).append('\n');
        List<MaterialLine> lines = new ArrayList<>();
        for (FilamentUse use : file.amounts().filaments()) {
            Optional<Spool> spool =
                    SpoolMatching.candidates(shelf, wanted(use)).stream().findFirst();
            text.append(slot(use, spool)).append('\n');
            lines.add(line(use, spool));
        }
        if (lines.isEmpty()) {
            throw NozzlyException.invalid(PrintQuote.class, "file", "quote.no_filament");
        }
        ProductPrices prices = nozzly.pricing().compareDraft(context, draft(name, file, lines), arguments.target());
        QuoteText tables = QuoteText.in(Locale.ENGLISH);
        return text.append('\n')
                .append(tables.cost(prices.cost().breakdown()))
                .append('\n')
                .append(tables.prices(rows(prices)))
                .toString();
    }

    private List<ChannelComparison.Row> rows(ProductPrices prices) {
        if (arguments.channels().isEmpty()) {
            return prices.channels().stream().map(PricedChannel::row).toList();
        }
        List<ChannelComparison.Offer> offers = arguments.channels().stream()
                .map(wanted -> channel(prices, wanted))
                .map(channel -> new ChannelComparison.Offer(
                        channel.name(),
                        ChannelPricing.of(
                                nozzly.pricing().terms(context, channel.id().toString()))))
                .toList();
        return ChannelComparison.of(offers, prices.unitCost(), arguments.target())
                .rows();
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

    private ProductDraft draft(String name, PrintFile file, List<MaterialLine> lines) {
        PrintTime plate = file.amounts().printTime().map(Figure::value).orElse(PrintTime.ZERO);
        String sku = name.isBlank() ? "?" : name.substring(0, Math.min(name.length(), LONGEST_SKU));
        return ProductDraft.of(
                ProductDetails.of(sku, sku),
                BillOfMaterials.EMPTY.withMaterials(lines),
                new ProductionTimes(
                        arguments.units(), PrintTime.ZERO, PrintTime.ZERO, plate.dividedBy(arguments.units())));
    }

    private MaterialLine line(FilamentUse use, Optional<Spool> spool) {
        BigDecimal plate = weight(use, spool).value();
        Grams share = Grams.of(plate.divide(BigDecimal.valueOf(arguments.units()), Grams.SCALE, RoundingMode.HALF_UP));
        return new MaterialLine(
                nozzly.products().newLineId(),
                key(use, spool),
                Optional.empty(),
                share,
                Percentage.ZERO,
                Math.min(use.index(), LAST_SLOT));
    }

    /** As the file says, else from its length and the spool's filament. */
    private static Grams weight(FilamentUse use, Optional<Spool> spool) {
        return use.weight()
                .map(Figure::value)
                .or(() -> use.lengthMm().flatMap(length -> spool.map(known -> known.massOf(length.value()))))
                .orElseThrow(
                        () -> NozzlyException.invalid(PrintQuote.class, "file", "quote.no_weight", use.index() + 1));
    }

    private static MaterialKey key(FilamentUse use, Optional<Spool> spool) {
        return spool.map(known -> known.filament().key())
                .orElseGet(() -> MaterialKey.ofType(use.type().or(use::name).orElse("?")));
    }

    private static FilamentWanted wanted(FilamentUse use) {
        return new FilamentWanted(
                use.type(),
                use.brand().or(use::name),
                use.colorHex(),
                use.weight().map(Figure::value).orElse(Grams.ZERO));
    }

    private static String slot(FilamentUse use, Optional<Spool> spool) {
        Object type = use.type().or(use::name).orElse("?");
        return spool.map(known -> Message.of(
                        PrintQuote.class,
                        "quote.slot",
                        use.index() + 1,
                        type,
                        known.code(),
                        known.filament().key().label()))
                .orElseGet(() -> Message.of(PrintQuote.class, "quote.slot_without_spool", use.index() + 1, type))
                .toString();
    }

    private static String head(String name, PrintFile file) {
        String slicer = file.slicer()
                .orElseGet(() -> Message.of(PrintQuote.class, "quote.slicer").toString());
        return file.amounts()
                .printTime()
                .map(time -> time.value().toDuration().plusSeconds(30).toMinutes())
                .map(minutes -> Message.of(PrintQuote.class, "quote.head", name, slicer, minutes / 60, minutes % 60))
                .orElseGet(() -> Message.of(PrintQuote.class, "quote.head_without_time", name, slicer))
                .toString();
    }
}
