package app.nozzly.host.web;

import app.nozzly.access.Permissions;
import app.nozzly.host.web.chart.Sparkline;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.ChannelListView;
import app.nozzly.host.web.view.ChannelView;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.HomeView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.Pager;
import app.nozzly.host.web.view.PriceView;
import app.nozzly.host.web.view.ProblemView;
import app.nozzly.host.web.view.ProductView;
import app.nozzly.host.web.view.ProductsView;
import app.nozzly.host.web.view.SettingsView;
import app.nozzly.host.web.view.SpoolFormView;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.host.web.view.SpoolsView;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Every page with contents. Each text that a user could have typed goes through {@code word}, so that a test can make it hostile. */
final class Samples {

    static final Locale LOCALE = Locale.UK;
    private static final List<Choice> MATERIALS = Stream.of("PLA", "PETG", "TPU", "ASA")
            .map(name -> new Choice(name, name))
            .toList();

    private final UnaryOperator<String> word;
    private final Figures figures = new Figures(LOCALE, ZoneId.of("Europe/London"));
    private final Styleguide guide = new Styleguide(figures);
    private final Texts texts = new Texts(LOCALE);
    private final Map<String, Page> pages = new LinkedHashMap<>();

    record Page(String template, Shell shell, Object view) {}

    Samples(UnaryOperator<String> word) {
        this.word = word;
        add("styleguide", "styleguide", shell("styleguide.title"), guide.view());
        add("home", "home", shell("home.title").saying(List.of(Toast.done(word.apply("Saved Cable clip")))), home());
        add(
                "home-empty",
                "home",
                shell("home.title"),
                new HomeView("/price", "500 MB", List.of(), List.of(), List.of(), Optional.of("/spools/new")));
        add(
                "price",
                "price",
                shell("area.price").in(Area.PRICE),
                new PriceView("/price", "500 MB", word.apply("Not a print file."), Optional.empty()));
        add("price-result", "price", shell("area.price").in(Area.PRICE), price());
        add("print-file", "printFile", below("cable-clip.gcode.3mf", Area.PRICE), new StorySamples(word).full());
        add("print-file-bare", "printFile", below("bare.gcode", Area.PRICE), new StorySamples(word).bare());
        add(
                "print-file-gone",
                "printFileGone",
                below("Not here any more", Area.PRICE),
                new PriceView("/price", "500 MB", "", Optional.empty()));
        add("spools", "spools", shell("area.spools").in(Area.SPOOLS), spools());
        add("spools-empty", "spools", shell("area.spools").in(Area.SPOOLS), noSpools(false));
        add("spools-none", "spools", shell("area.spools").in(Area.SPOOLS), noSpools(true));
        FindingSamples finding = new FindingSamples(texts, figures, word);
        add("spools-grouped", "spools", shell("area.spools").in(Area.SPOOLS), grouped(finding));
        finding.views()
                .forEach(
                        (name, view) -> add(name, name.replaceFirst("-.*", ""), below("Low stock", Area.SPOOLS), view));
        add("spool", "spool", below("FIL-014", Area.SPOOLS), spool());
        add(
                "spool-form",
                "spoolForm",
                below("Add a spool", Area.SPOOLS),
                new SpoolFormView(
                        "/spools",
                        form("material_type", "color"),
                        MATERIALS,
                        List.of(word.apply("Shelf A1")),
                        List.of(new Choice("1", word.apply("Reel House"))),
                        List.of(new Choice("1", word.apply("Cardboard 1 kg"))),
                        "GBP",
                        "/spools",
                        new FindingSamples(texts, figures, word).inputs()));
        add("products", "products", shell("area.products").in(Area.PRODUCTS), products(productRows(), false));
        add("products-empty", "products", shell("area.products").in(Area.PRODUCTS), products(List.of(), false));
        add("products-none", "products", shell("area.products").in(Area.PRODUCTS), products(List.of(), true));
        add("product", "product", below("Cable clip", Area.PRODUCTS), product());
        add(
                "product-new",
                "product",
                below("Add a product", Area.PRODUCTS),
                ProductView.blank("/products", FormState.empty(), MATERIALS));
        PartSamples parts = new PartSamples(texts, figures, word);
        parts.views()
                .forEach((name, view) -> add(
                        name,
                        name.replaceFirst("-.*", ""),
                        shell("area.components").in(Area.COMPONENTS),
                        view));
        add("channels", "channels", shell("area.channels").in(Area.CHANNELS), channelList());
        add(
                "channels-empty",
                "channels",
                shell("area.channels").in(Area.CHANNELS),
                new ChannelListView(List.of(), "/channels/new"));
        add("channel", "channel", below("Etsy GB", Area.CHANNELS), channel(true));
        add("channel-new", "channel", below("Add a channel", Area.CHANNELS), channel(false));
        add("jobs", "jobs", below("Jobs", Area.SETTINGS), new JobSamples(word).list());
        add("jobs-empty", "jobs", below("Jobs", Area.SETTINGS), new JobSamples(word).none());
        add("verify", "verify", below("Check of the ledgers", Area.SETTINGS), new JobSamples(word).check());
        add("verify-none", "verify", below("Check of the ledgers", Area.SETTINGS), new JobSamples(word).unchecked());
        add("job", "job", below("Check the ledger", Area.SETTINGS), new JobSamples(word).underWay());
        add("job-failed", "job", below("Check the ledger", Area.SETTINGS), new JobSamples(word).failed());
        add("settings", "settings", shell("area.settings").in(Area.SETTINGS), settings());
        PeopleSamples people = new PeopleSamples(word);
        people.views()
                .forEach((name, view) -> add(
                        name,
                        name.replaceFirst("-.*", ""),
                        shell("area.settings").in(Area.SETTINGS),
                        view));
        add("spool-changes", "spool", below("FIL-014", Area.SPOOLS).telling(Optional.of(people.activity())), spool());
        add(
                "system",
                "system",
                shell("system.title").in(Area.SETTINGS).below(new Crumb("Settings", "/settings")),
                new SystemSamples(word).full());
        add("system-bare", "system", shell("system.title").in(Area.SETTINGS), new SystemSamples(word).bare());
        add(
                "problem",
                "problem",
                shell("home.title"),
                new ProblemView(
                        404,
                        word.apply("There is no spool FIL-999."),
                        word.apply("r-1"),
                        List.of(link("Spools", "/spools"))));
    }

    Map<String, Page> pages() {
        return pages;
    }

    String render(Templates templates, String name) {
        Page page = pages.get(name);
        return templates.page(page.template(), page.shell(), page.view());
    }

    private void add(String name, String template, Shell shell, Object view) {
        pages.put(name, new Page(template, shell, view));
    }

    private Shell shell(String key) {
        List<Area> areas = List.of(Area.PRICE, Area.SPOOLS, Area.PRODUCTS, Area.CHANNELS, Area.PLUGINS, Area.SETTINGS);
        Shell.Frame frame = new Shell.Frame(
                texts,
                areas,
                word.apply("Warm Bed Works"),
                reader(),
                "token-1",
                "1",
                Optional.of("/workshop/logo?v=" + word.apply("1")));
        return Shell.of(frame, texts.say(key));
    }

    private Reader reader() {
        return new Reader(
                word.apply("Ada Warm"),
                List.of(
                        new Reader.Place(word.apply("Warm Bed Works"), "/workshops/1/enter", true),
                        new Reader.Place(word.apply("Cold Bed Works"), "/workshops/2/enter", false)),
                Permissions.EVERYTHING);
    }

    private Shell below(String title, Area area) {
        Shell plain = Shell.of(
                new Shell.Frame(
                        texts,
                        List.of(Area.PRICE, Area.SPOOLS, Area.PRODUCTS, Area.CHANNELS),
                        word.apply("Warm Bed Works"),
                        reader(),
                        "token-1",
                        "1"),
                word.apply(title));
        return plain.in(area).below(new Crumb(word.apply(texts.say(area.key())), area.href()));
    }

    private Link link(String label, String href) {
        return new Link(word.apply(label), href);
    }

    private Figure pounds(String amount) {
        return figures.money(Money.of(CurrencyUnit.GBP, new BigDecimal(amount)));
    }

    private Figure grams(String amount) {
        return figures.grams(Grams.of(amount));
    }

    private Figure perGram(String amount) {
        return figures.costPerGram(BigMoney.of(CurrencyUnit.GBP, new BigDecimal(amount)));
    }

    private Figure percent(String percent) {
        return figures.percent(Percentage.ofPercent(percent));
    }

    private Swatch swatch(String name, String... hexes) {
        return new Swatch(word.apply(name), word.apply(hexes[0]), List.of(hexes), Swatch.Look.SOLID);
    }

    private SpoolGauge gauge(String hex, String percent, String promised) {
        return new SpoolGauge(
                word.apply(percent + " % left"),
                List.of(word.apply(hex)),
                new BigDecimal(percent),
                new BigDecimal(promised));
    }

    private FormState form(String... wrong) {
        Map<String, String> errors = new LinkedHashMap<>();
        Stream.of(wrong).forEach(name -> errors.put(name, word.apply("Choose one of the list.")));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", word.apply("Cable clip"));
        values.put("sku", word.apply("CLIP-01"));
        values.put("description", word.apply("Holds two cables."));
        values.put("currency", "GBP");
        values.put("time_zone", "Europe/London");
        values.put("units_per_plate", "6");
        values.put("print_minutes", "315");
        values.put("materials[0].material_type", "PLA");
        values.put("materials[0].color", word.apply("Galaxy Black"));
        values.put("materials[0].weight_g", "82.4");
        values.put("components[0].name", word.apply("Magnet 6 × 3 mm"));
        values.put("q", word.apply("black"));
        return new FormState(values, errors);
    }

    private HomeView home() {
        return new HomeView(
                "/price",
                "500 MB",
                List.of(
                        new HomeView.Stat("Spools", figures.count(25), "3 run low", "/spools"),
                        new HomeView.Stat(
                                "Filament", new Figure("14.62", "kg"), word.apply("worth £278.40"), "/spools"),
                        new HomeView.Stat("Products", figures.count(12), "", "/products"),
                        new HomeView.Stat("Channels", figures.count(6), "", "/channels")),
                List.of(
                        new HomeView.LowSpool(
                                link("FIL-003", "/spools/3"),
                                swatch("Signal Orange", "#ff6a13"),
                                gauge("#ff6a13", "4", "0"),
                                grams("41").toned(Tone.BAD)),
                        new HomeView.LowSpool(
                                link("FIL-014", "/spools/14"),
                                swatch("Galaxy Black", "#17171c"),
                                gauge("#17171c", "8.4", "3"),
                                grams("84").toned(Tone.WARN))),
                List.of(
                        new HomeView.CostedProduct(link("Cable clip", "/products/1"), "CLIP-01", pounds("6.69")),
                        new HomeView.CostedProduct(link("Planter, large", "/products/2"), "PLANT-L", pounds("11.42"))),
                Optional.empty());
    }

    private PriceView price() {
        PriceView.Result result = new PriceView.Result(
                word.apply("cable-clip_0.2mm_PLA_MK4S.gcode"),
                Optional.of("/static/nozzly.svg"),
                List.of(
                        new Fact("Slicer", word.apply("PrusaSlicer 2.8.1")),
                        new Fact("Printer", word.apply("MK4S")),
                        new Fact("Print time", figures.minutes(315).text()),
                        new Fact("Layer height", "0.2 mm"),
                        new Fact("Layers", "184"),
                        new Fact("Filament", "94.0 g")),
                List.of(
                        new PriceView.Filament(
                                "Slot 1",
                                swatch("Galaxy Black", "#17171c"),
                                grams("82.4"),
                                Optional.of(grams("2.47")),
                                Optional.of(link("FIL-014", "/spools/14")),
                                Optional.of(perGram("0.01899")),
                                word.apply("84.0 g are left and 84.87 g are needed. Choose another spool.")),
                        new PriceView.Filament(
                                "Slot 2",
                                swatch("Signal Orange", "#ff6a13"),
                                grams("11.6"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "")),
                guide.cost(),
                guide.channels(),
                new PriceView.Target("/price/1/channels", "40", ""),
                "/products/from-print-file",
                form(),
                "/price/1.csv",
                List.of(word.apply("The file states no density for slot 2; PLA's is used.")),
                new PriceView.Plate(
                        "/price/1",
                        form(),
                        List.of(
                                new PriceView.PlateBox("1", word.apply("Plate 1 · Lids"), "2 h · 41.2 g", true),
                                new PriceView.PlateBox("2", word.apply("Plate 2"), "", false))),
                "/print-files/1");
        return new PriceView("/price", "500 MB", "", Optional.of(result));
    }

    private SpoolsView spools() {
        List<String[]> kinds = List.of(
                new String[] {"Galaxy Black", "#17171c", "72.4", "20", "724"},
                new String[] {"Signal Orange", "#ff6a13", "4.1", "0", "41"},
                new String[] {"Jade White", "#f4f5f0", "100", "0", "1000"},
                new String[] {"Ocean Blue", "#2a6fdb", "55", "12", "550"},
                new String[] {"Lime", "#a6d608", "31", "0", "310"});
        List<SpoolsView.Row> rows = IntStream.range(0, 10)
                .mapToObj(index -> row(index, kinds.get(index % kinds.size())))
                .toList();
        return new SpoolsView(
                "/spools",
                form(),
                MATERIALS,
                columns(),
                rows,
                new Pager("1–10 of 25", Optional.of("/spools"), Optional.of("/spools?cursor=abc")),
                false,
                "/spools/new",
                "/spools/import",
                List.of(link("CSV", "/api/v1/spools/export?format=csv")),
                new FindingSamples(texts, figures, word).finding(false),
                new FindingSamples(texts, figures, word).custom());
    }

    private SpoolsView grouped(FindingSamples finding) {
        return new SpoolsView(
                "/spools",
                FormState.of(Map.of("brand", word.apply("Prusament"), "group", "location")),
                MATERIALS,
                columns(),
                List.of(),
                Pager.whole("2 of 2"),
                true,
                "/spools/new",
                "/spools/import",
                List.of(),
                finding.finding(true));
    }

    private SpoolsView.Row row(int index, String[] kind) {
        Swatch colour = index == 3
                ? new Swatch(
                        word.apply("Silk Dawn"), "#d4af37 #b0267a", List.of("#d4af37", "#b0267a"), Swatch.Look.SOLID)
                : swatch(kind[0], kind[1]);
        return new SpoolsView.Row(
                link("FIL-%03d".formatted(index + 1), "/spools/" + (index + 1)),
                colour,
                word.apply("PLA Matte"),
                word.apply("Prusament"),
                gauge(kind[1], kind[2], kind[3]),
                word.apply("Shelf A1"),
                grams(kind[4]),
                percent(kind[2]),
                kind[3].equals("0") ? Optional.empty() : Optional.of(grams(kind[3] + "0")),
                Optional.of(perGram("0.0199")),
                word.apply("opened"),
                String.valueOf(index + 1),
                index == 1,
                index == 2 ? word.apply("Reel House") : "",
                List.of(new SpoolsView.Cell(word.apply("Age"), true, index == 0 ? "12 d" : "")));
    }

    private static SpoolsView.Columns columns() {
        return new SpoolsView.Columns(
                Column.text("Spool").sortable("/spools?sort=-spool_id", Column.Order.ASCENDING),
                Column.text("Filament"),
                Column.text("Location"),
                Column.figure("Remaining").sortable("/spools?sort=remaining_weight_g", Column.Order.NONE),
                Column.figure("Promised"),
                Column.figure("Cost"));
    }

    private SpoolsView noSpools(boolean filtered) {
        return new SpoolsView(
                "/spools",
                form(),
                MATERIALS,
                columns(),
                List.of(),
                Pager.whole(""),
                filtered,
                "/spools/new",
                "/spools/import",
                List.of(),
                new FindingSamples(texts, figures, word).finding(false));
    }

    private SpoolView spool() {
        SpoolView.Movement use = new SpoolView.Movement(
                figures.dateTime(Instant.parse("2026-11-20T09:30:00Z")),
                "Use",
                word.apply("Test print"),
                word.apply("run WBW-20261120-001"),
                figures.gramsDelta(Grams.of("-82.4")),
                grams("641.6"),
                word.apply("Ada"),
                false,
                Optional.of("/spools/14/undo/1"));
        SpoolView.Movement bought = new SpoolView.Movement(
                figures.dateTime(Instant.parse("2026-10-01T08:00:00Z")),
                "Purchase",
                "",
                "",
                figures.gramsDelta(Grams.of(1000)),
                grams("1000"),
                word.apply("Ada"),
                true,
                Optional.empty());
        Sparkline history = new Sparkline(
                word.apply("Free grams"),
                word.apply("From 1,000 g to 641.6 g"),
                Stream.of("1000", "917.6", "724", "641.6").map(BigDecimal::new).toList(),
                Optional.of(new BigDecimal("200")),
                word.apply("reorder at 200 g"));
        return new SpoolView(
                swatch("Galaxy Black", "#17171c"),
                word.apply("Prusament PLA"),
                gauge("#17171c", "64.2", "20"),
                grams("641.6"),
                grams("200"),
                grams("841.6"),
                List.of(
                        new Fact("Lot", word.apply("L-77")),
                        new Fact("Location", word.apply("Shelf A1")),
                        new Fact("Cost", "£18.99")),
                Optional.of(history),
                List.of(new SpoolView.Claim(
                        word.apply("order 2026-0007"),
                        "",
                        "20 Nov 2026, 09:30",
                        grams("200"),
                        Optional.of("/spools/14/release/1"))),
                List.of(word.apply("Shelf A1")),
                new SpoolView.Forms(
                        form("weight_g"),
                        form("gross_weight_g"),
                        form("weight_delta_g"),
                        form("for"),
                        form("storage_location"),
                        form("weight_g")),
                List.of(new Choice("usage", "Use")),
                List.of(use, bought),
                Pager.whole("2 movements"),
                new SpoolView.Links(
                        "/spools/14/edit",
                        "/spools/new?like=14",
                        "/spools/14/use",
                        "/spools/14/weigh",
                        "/spools/14/adjust",
                        "/spools/14/reserve",
                        "/spools/14/transfer",
                        "/spools/14/split",
                        "/spools/14/dried",
                        Optional.of("/spools/14/usual-reel/1"),
                        "/spools/14/retire"),
                new SpoolView.Photo(
                        Optional.of("/spools/14/photo?v=7"),
                        "/spools/14/photo/upload",
                        "/spools/14/photo/remove",
                        form("file")),
                "3",
                true);
    }

    private List<ProductsView.Row> productRows() {
        return List.of(
                new ProductsView.Row(
                        link("Cable clip", "/products/1"),
                        word.apply("CLIP-01"),
                        List.of(swatch("Galaxy Black", "#17171c"), swatch("Signal Orange", "#ff6a13")),
                        grams("94"),
                        figures.minutes(315),
                        Optional.of(pounds("6.69")),
                        false),
                new ProductsView.Row(
                        link("Planter, large", "/products/2"),
                        "PLANT-L",
                        List.of(swatch("Jade White", "#f4f5f0")),
                        grams("412.5"),
                        figures.minutes(1260),
                        Optional.empty(),
                        true));
    }

    private ProductsView products(List<ProductsView.Row> rows, boolean filtered) {
        ProductsView.Columns columns = new ProductsView.Columns(
                Column.text("Product").sortable("/products?sort=name", Column.Order.DESCENDING),
                Column.text("Materials"),
                Column.figure("Weight"),
                Column.figure("Print time"),
                Column.figure("Unit cost"));
        return new ProductsView(
                "/products", form(), columns, rows, Pager.whole("2 products"), filtered, "/products/new", "/price");
    }

    private ProductView product() {
        return new ProductView(
                "/products/1",
                form("materials[0].weight_g"),
                2,
                1,
                MATERIALS,
                "3",
                Optional.of(guide.cost()),
                Optional.of(guide.channels()),
                Optional.of(new PriceView.Target("/products/1/channels", "40", "")),
                Optional.of("/products/1.csv"));
    }

    private ChannelListView channelList() {
        return new ChannelListView(
                List.of(
                        new ChannelListView.Row(
                                link("Etsy GB", "/channels/1"),
                                word.apply("Etsy"),
                                word.apply("etsy-gb"),
                                "GBP",
                                "20 % included",
                                ".99",
                                true),
                        new ChannelListView.Row(
                                link("Christmas fair", "/channels/2"),
                                "Fair",
                                "No fees",
                                "GBP",
                                "none",
                                "to the penny",
                                false)),
                "/channels/new");
    }

    private ChannelView channel(boolean known) {
        List<ChannelView.FeeComponent> fees = List.of(
                new ChannelView.FeeComponent(
                        word.apply("Transaction fee"), "transaction", "each sale", "item and shipping", "6.5 %", ""),
                new ChannelView.FeeComponent(
                        word.apply("Listing fee"), "listing", "each listing", "", "£0.16", word.apply("at most £20")));
        List<Choice> one = List.of(new Choice("etsy-gb", word.apply("Etsy GB")));
        return new ChannelView(
                "/channels/1",
                form(),
                one,
                one,
                List.of(new Choice("GBP", "GBP")),
                known ? "2" : "",
                known ? fees : List.of(),
                known ? word.apply("From 1 January 2026") : "");
    }

    private SettingsView settings() {
        return new SettingsView(
                "/settings",
                form("code"),
                List.of(new Choice("GBP", "GBP")),
                List.of(new Choice("Europe/London", "Europe/London")),
                List.of(new Choice("weighted_average", "Weighted average")),
                "4",
                "/settings/logo",
                form("file"));
    }
}
