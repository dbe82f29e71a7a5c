package app.nozzly.host.spools;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.chart.SpoolGauge;
import app.nozzly.host.web.chart.Swatch;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How filaments and spools look on a page. Stateless. */
public final class SpoolPictures {

    /** Below this many free grams a spool runs low: a common print no longer fits. */
    public static final Grams LOW = Grams.of(150);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> CLEAR = List.of("translucent", "transparent", "clear");

    private SpoolPictures() {}

    /** The colour of a filament; one without a name goes by its material. */
    public static Swatch swatch(Filament filament) {
        Colour colour = filament.colour();
        String name = Optional.of(colour.name()).filter(text -> !text.isEmpty()).orElse(filament.materialType());
        return new Swatch(
                name,
                String.join(" ", colour.hexCodes()),
                colour.hexCodes(),
                look(filament.finish().orElse("").toLowerCase(Locale.ROOT)));
    }

    private static Swatch.Look look(String finish) {
        if (finish.contains("glow")) {
            return Swatch.Look.GLOW;
        }
        return CLEAR.stream().anyMatch(finish::contains) ? Swatch.Look.TRANSLUCENT : Swatch.Look.SOLID;
    }

    /** How full a spool is. */
    public static SpoolGauge gauge(Spool spool, Visit visit) {
        String title = visit.texts()
                .say(
                        "gauge.title",
                        share(spool, visit).text(),
                        visit.figures().grams(spool.remaining()).text());
        return new SpoolGauge(
                title,
                spool.filament().colour().hexCodes(),
                spool.remainingShare().percent(),
                percent(spool.allocated(), spool.initialWeight()));
    }

    /** Free grams, marked when they run low. */
    public static Figure remaining(Spool spool, Visit visit) {
        Figure figure = visit.figures().grams(spool.remaining());
        return isLow(spool) ? figure.toned(Tone.BAD) : figure;
    }

    /** Free grams of the initial grams. */
    public static Figure share(Spool spool, Visit visit) {
        return visit.figures().percent(spool.remainingShare());
    }

    /** Whether a spool in use holds less than {@link #LOW}. */
    public static boolean isLow(Spool spool) {
        return spool.active() && spool.remaining().compareTo(LOW) < 0;
    }

    /** Path of a spool's page. */
    public static String href(Spool spool) {
        return "/spools/" + spool.code();
    }

    private static BigDecimal percent(Grams part, Grams whole) {
        return part.value().multiply(HUNDRED).divide(whole.value(), 4, RoundingMode.HALF_UP);
    }
}
