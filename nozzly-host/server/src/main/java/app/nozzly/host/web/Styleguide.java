package app.nozzly.host.web;

import app.nozzly.host.web.chart.ChannelBars;
import app.nozzly.host.web.chart.CostBar;
import app.nozzly.host.web.chart.Sparkline;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.ChannelsView;
import app.nozzly.host.web.view.CostView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.PriceView;
import app.nozzly.host.web.view.PrintStoryView;
import app.nozzly.host.web.view.Sourced;
import app.nozzly.host.web.view.StyleguideView;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Fills the style guide with the worked examples of the domain. Immutable. */
public final class Styleguide {

    private final Figures figures;
    private final Texts texts;

    public Styleguide(Figures figures) {
        this.figures = figures;
        this.texts = new Texts(figures.locale());
    }

    /** Every component in all its states. */
    public StyleguideView view() {
        return new StyleguideView(
                figureSamples(),
                swatches(),
                gauges(),
                sparkline(),
                cost(),
                channels(),
                new PriceView.Target("/styleguide", "40", ""),
                FormState.of(
                        Map.of("name", "Cable clip", "weight_g", "82.4", "strict", "true", "material_type", "PETG")),
                refused(),
                List.of(new Choice("PLA", "PLA"), new Choice("PETG", "PETG"), new Choice("TPU", "TPU")),
                List.of(
                        new Toast(texts.say("styleguide.toast.used"), Tone.GOOD, Optional.of("/styleguide")),
                        new Toast(texts.say("styleguide.toast.failed"), Tone.BAD, Optional.empty())),
                filament(),
                sourced(),
                List.of(plate("1", "Lids"), plate("2", "Boxes")));
    }

    private List<StyleguideView.Named> figureSamples() {
        return List.of(
                named("money", pounds("6.69")),
                named("unit_cost", figures.costPerGram(BigMoney.of(CurrencyUnit.GBP, new BigDecimal("0.01899")))),
                named("grams", figures.grams(Grams.of("1184.2"))),
                named("delta", figures.gramsDelta(Grams.of("-15.125"))),
                named("percent", figures.percent(Percentage.ofPercent("40.03"))),
                named("minutes", figures.minutes(315)),
                named("good", pounds("5.66").toned(Tone.GOOD)),
                named("bad", pounds("-1.20").toned(Tone.BAD)));
    }

    private StyleguideView.Named named(String key, Figure figure) {
        return new StyleguideView.Named(texts.say("styleguide.figure." + key), figure);
    }

    private List<Swatch> swatches() {
        return List.of(
                Swatch.solid("Galaxy Black", "#17171c"),
                Swatch.solid("Jade White", "#f4f5f0"),
                new Swatch("Dawn", "#ff6a13 #2a6fdb", List.of("#ff6a13", "#2a6fdb"), Swatch.Look.SOLID),
                new Swatch(
                        "Silk Aurora",
                        "#d4af37 #b0267a #1f7a8c",
                        List.of("#d4af37", "#b0267a", "#1f7a8c"),
                        Swatch.Look.SOLID),
                new Swatch("Ice Blue", "#7fd4ff", List.of("#7fd4ff"), Swatch.Look.TRANSLUCENT),
                new Swatch("Ghost Green", "#c8f7c5", List.of("#c8f7c5"), Swatch.Look.GLOW));
    }

    private List<StyleguideView.Gauge> gauges() {
        return List.of(
                gauge("#ff6a13", "1000", "100", "0"),
                gauge("#f4f5f0", "724.5", "72.45", "20"),
                gauge("#2a6fdb", "301.2", "30.12", "0"),
                gauge("#17171c", "84", "8.4", "5"),
                gauge("#b0267a", "0", "0", "0"));
    }

    private StyleguideView.Gauge gauge(String hex, String grams, String percent, String promised) {
        Figure left = figures.grams(Grams.of(grams));
        Figure share = figures.percent(Percentage.ofPercent(percent));
        SpoolGauge gauge = new SpoolGauge(
                texts.say("gauge.title", share.text(), left.text()),
                List.of(hex),
                new BigDecimal(percent),
                new BigDecimal(promised));
        return new StyleguideView.Gauge(gauge, left, share.text());
    }

    private Sparkline sparkline() {
        List<BigDecimal> grams = Stream.of(
                        "1900", "1840", "1790", "1610", "1500", "1460", "1310", "1100", "1060", "900", "760", "650")
                .map(BigDecimal::new)
                .toList();
        return new Sparkline(
                texts.say("sparkline.title"),
                texts.say("sparkline.description", "1,900 g", "650 g"),
                grams,
                Optional.of(new BigDecimal("630")),
                texts.say("sparkline.reorder", figures.grams(Grams.of(630)).text()));
    }

    /** The worked example of a cost: two materials, magnets, labour, machine, failure and overhead. */
    public CostView cost() {
        List<CostView.Part> parts = List.of(
                part(
                        CostBar.Kind.MATERIAL,
                        "1.90",
                        "28.4",
                        line("PLA Galaxy Black", "84.872 g × £0.01899/g", "1.61"),
                        line("PLA Dawn", "11.6 g × £0.0245/g", "0.28")),
                part(CostBar.Kind.COMPONENT, "0.48", "7.2", line("Magnet 6 × 3 mm", "4 × £0.12", "0.48")),
                part(
                        CostBar.Kind.LABOUR,
                        "2.70",
                        "40.4",
                        line(texts.say("styleguide.cost.labour"), "9 min × £18.00/h", "2.70")),
                part(
                        CostBar.Kind.MACHINE,
                        "0.97",
                        "14.5",
                        line(texts.say("styleguide.cost.power"), "5.25 h × 0.12 kW × £0.285/kWh", "0.18"),
                        line(texts.say("styleguide.cost.wear"), "5.25 h × £0.15/h", "0.79")),
                part(
                        CostBar.Kind.FAILURE,
                        "0.15",
                        "2.2",
                        line(texts.say("styleguide.cost.failure"), "£2.86 × 5 % ÷ 95 %", "0.15")),
                part(
                        CostBar.Kind.OVERHEAD,
                        "0.49",
                        "7.3",
                        line(texts.say("styleguide.cost.overhead"), "8 % × £6.19", "0.49")));
        List<CostBar.Part> slices = parts.stream()
                .map(part -> new CostBar.Part(
                        part.kind(),
                        part.label() + " " + part.amount().text(),
                        new BigDecimal(part.amount().value().substring(1))))
                .toList();
        String description =
                String.join(", ", slices.stream().map(CostBar.Part::label).toList());
        return new CostView(
                pounds("6.69"), new CostBar("cost", texts.say("cost.caption"), description, slices), parts, List.of());
    }

    private CostView.Part part(CostBar.Kind kind, String amount, String share, CostView.Line... lines) {
        return new CostView.Part(
                kind,
                texts.say("cost.kind." + kind.css()),
                pounds(amount),
                figures.percent(Percentage.ofPercent(share)),
                List.of(lines));
    }

    private CostView.Line line(String label, String working, String amount) {
        return new CostView.Line(label, working, pounds(amount));
    }

    /** Six channels: the best, ordinary ones, one with a loss, one without a price. */
    public ChannelsView channels() {
        List<Sample> samples = List.of(
                new Sample("Own shop", "12.17", "0.61", "4.87", "40.02", false),
                new Sample("Etsy GB", "14.99", "2.30", "6.00", "40.03", false),
                new Sample("eBay GB", "15.49", "2.61", "6.19", "39.96", true),
                new Sample("Christmas fair", "11.50", "0.21", "4.60", "40.00", false),
                new Sample("Wholesale", "6.50", "0.45", "-0.64", "-9.85", false));
        List<ChannelsView.Row> rows = Stream.concat(
                        samples.stream().map(this::row),
                        Stream.of(new ChannelsView.Row(
                                new Link("Amazon GB", "/channels/6"),
                                Optional.empty(),
                                texts.say("styleguide.unreachable"),
                                false)))
                .toList();
        List<ChannelBars.Row> bars = Stream.concat(
                        samples.stream().map(this::bar),
                        Stream.of(new ChannelBars.Row(
                                "Amazon GB",
                                texts.say("channels.unreachable"),
                                "",
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                false,
                                false)))
                .toList();
        ChannelBars picture = new ChannelBars(
                "bars",
                texts.say("channels.picture"),
                texts.say("channels.picture_description"),
                texts.say("channels.best"),
                bars);
        return new ChannelsView(picture, rows, texts.say("channels.target_margin", "40 %"), List.of());
    }

    private record Sample(String name, String price, String fees, String profit, String margin, boolean best) {}

    private ChannelsView.Row row(Sample sample) {
        Figure profit = pounds(sample.profit());
        ChannelsView.Price price = new ChannelsView.Price(
                pounds(sample.price()),
                pounds(sample.fees()),
                List.of(new ChannelsView.FeeLine(texts.say("styleguide.fee"), pounds(sample.fees()))),
                pounds(new BigDecimal(sample.price())
                        .subtract(new BigDecimal(sample.fees()))
                        .toPlainString()),
                List.of(
                        new ChannelsView.FeeLine(texts.say("channels.revenue"), pounds(sample.price())),
                        new ChannelsView.FeeLine(texts.say("channels.fees"), pounds("-" + sample.fees()))),
                profit.toned(sample.profit().startsWith("-") ? Tone.BAD : Tone.NEUTRAL),
                List.of(new ChannelsView.FeeLine(texts.say("channels.cost"), pounds("-6.69"))),
                Optional.of(figures.percent(Percentage.ofPercent(sample.margin()))),
                Optional.empty(),
                Optional.of(pounds("7.49")));
        return new ChannelsView.Row(new Link(sample.name(), "/channels/1"), Optional.of(price), "", sample.best());
    }

    private ChannelBars.Row bar(Sample sample) {
        return new ChannelBars.Row(
                sample.name(),
                pounds(sample.price()).text(),
                pounds(sample.profit()).text() + " · "
                        + figures.percent(Percentage.ofPercent(sample.margin())).text(),
                new BigDecimal("6.69"),
                new BigDecimal(sample.fees()),
                new BigDecimal(sample.profit()),
                sample.best(),
                true);
    }

    private PriceView.Filament filament() {
        return new PriceView.Filament(
                texts.say("price.slot", 1),
                Swatch.solid("Galaxy Black", "#17171c"),
                figures.grams(Grams.of("84.872")),
                Optional.of(figures.grams(Grams.of("3.1"))),
                Optional.of(new Link("FIL-014", "/spools/14")),
                Optional.of(figures.costPerGram(BigMoney.of(CurrencyUnit.GBP, new BigDecimal("0.01899")))),
                texts.say("styleguide.short"));
    }

    private List<Sourced> sourced() {
        return List.of(
                sourced("weight", figures.grams(Grams.of("84.872")), Basis.STATED),
                sourced(
                        "volume",
                        figures.quantity(new BigDecimal("68.4"), texts.say("unit.cubic_centimetre")),
                        Basis.DERIVED),
                sourced("length", figures.quantity(new BigDecimal("28.45"), texts.say("unit.metre")), Basis.MEASURED),
                Sourced.listed(texts.say("story.purge"), Optional.empty()));
    }

    private Sourced sourced(String key, Figure figure, Basis basis) {
        return new Sourced(texts.say("story." + key), Optional.of(figure), Optional.of(basis));
    }

    private PrintStoryView.Plate plate(String number, String name) {
        return new PrintStoryView.Plate(
                number,
                texts.say("plate.title_named", number, name),
                Optional.empty(),
                sourced(),
                List.of(new PrintStoryView.Reel(
                        Swatch.solid("PLA", "#17171c"),
                        texts.say("price.slot", 1),
                        sourced().get(0))),
                List.of(new PrintStoryView.Part("clip.stl", "× 6")),
                "/styleguide");
    }

    private FormState refused() {
        return new FormState(
                Map.of("refused_name", "", "refused_weight_g", "a lot", "material_type", "PLA"),
                Map.of(
                        "refused_name",
                        texts.say("styleguide.error.name"),
                        "refused_weight_g",
                        texts.say("styleguide.error.weight")));
    }

    private Figure pounds(String amount) {
        return figures.money(Money.of(CurrencyUnit.GBP, new BigDecimal(amount)));
    }
}
