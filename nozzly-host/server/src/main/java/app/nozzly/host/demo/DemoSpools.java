package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The spools on the demo workshop's shelves, with their purchases and months of use. */
final class DemoSpools {

    private static final int ROWS_PER_SHELF = 8;

    /** Brand, line, type, colour, codes, finish, reel grams, net grams, price, days since purchase, per cent used. */
    private static final List<String> SHELF = List.of(
            "Prusament|Prusament PLA|PLA|Galaxy Black|#1B1B1E||201|1000|24.99|140|92",
            "Prusament|Prusament PLA|PLA|Galaxy Black|#1B1B1E||201|1000|25.99|35|18",
            "Prusament|Prusament PLA|PLA|Lipstick Red|#B01224||201|1000|24.99|96|61",
            "Prusament|Prusament PLA|PLA|Vanilla White|#F2EFE4||201|1000|24.99|60|40",
            "Prusament|Prusament PETG|PETG|Prusa Orange|#F4661B||201|1000|26.99|120|77",
            "Prusament|Prusament PETG|PETG|Jet Black|#111214||201|1000|26.99|44|25",
            "Bambu Lab|PLA Basic|PLA|Jade White|#FFFFFF||250|1000|18.99|88|70",
            "Bambu Lab|PLA Basic|PLA|Jade White|#FFFFFF||250|1000|17.99|20|4",
            "Bambu Lab|PLA Matte|PLA|Charcoal|#2E2F33|matte|250|1000|19.99|75|52",
            "Bambu Lab|PLA Matte|PLA|Ice Blue|#A3D8E1|matte|250|1000|19.99|52|33",
            "Bambu Lab|PLA Silk|PLA|Gold|#C9A227|silk|250|1000|22.99|110|81",
            "Bambu Lab|PLA Glow|PLA|Glow Green|#A8E6A1|glow|250|1000|24.99|66|22",
            "Bambu Lab|PETG HF|PETG|Signal Red|#D1242F||250|1000|20.99|30|12",
            "eSUN|PLA+|PLA|Cool Grey|#8A8F98||224|1000|16.49|150|96",
            "eSUN|PLA+|PLA|Fire Engine Red|#C8102E||224|1000|16.49|71|48",
            "eSUN|PLA+|PLA|Sky Blue|#4FA3DD||224|1000|16.49|58|35",
            "eSUN|eSilk Dual|PLA|Copper and Green|#B5651D,#2E8B57|silk|224|1000|21.99|49|28",
            "Polymaker|PolyTerra|PLA|Cotton White|#EFEDE6|matte|140|1000|17.49|82|63",
            "Polymaker|PolyTerra|PLA|Forest Green|#2F5D3A|matte|140|1000|17.49|64|41",
            "Polymaker|PolyTerra|PLA|Sunrise Orange|#F28C38|matte|140|1000|17.49|38|9",
            "Polymaker|PolyLite ASA|ASA|Black|#17181A||140|1000|27.99|101|45",
            "SUNLU|PETG|PETG|Transparent|#DDEBF080|translucent|190|1000|13.99|92|57",
            "SUNLU|TPU 95A|TPU|Black|#1A1A1A||190|500|12.49|77|38",
            "Overture|TPU|TPU|Clear|#E8EEF0A0|translucent|180|1000|21.49|41|15",
            "Fiberlogy|Easy PLA|PLA|Graphite|#4A4C50||260|850|21.90|26|0");

    private final Nozzly nozzly;
    private final Clock clock;

    DemoSpools(Nozzly nozzly, Clock clock) {
        this.nozzly = nozzly;
        this.clock = clock;
    }

    void write(OperationContext context) {
        for (int place = 0; place < SHELF.size(); place++) {
            write(context, SHELF.get(place).split("\\|", -1), place);
        }
    }

    private void write(OperationContext context, String[] row, int place) {
        Instant bought = clock.instant().minus(Duration.ofDays(Long.parseLong(row[9])));
        boolean opened = Integer.parseInt(row[10]) > 0;
        Spool spool = nozzly.spools()
                .add(context, NewSpool.of(filament(row), Grams.of(row[7]), details(row, place, bought, opened)));
        BigDecimal used =
                spool.initialWeight().value().multiply(new BigDecimal(row[10])).movePointLeft(2);
        draw(context, spool, used, bought);
    }

    private static FilamentDraft filament(String[] row) {
        return new FilamentDraft(
                row[0],
                row[1],
                row[2],
                new Colour(
                        row[3],
                        List.of(row[4].split(",")),
                        row[4].contains(",") ? Optional.of(Colour.Pattern.COEXTRUDED) : Optional.empty()),
                Optional.of(row[5]),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pounds(row[8])),
                Optional.of(Grams.of(row[7])),
                Optional.of(Grams.of(row[6])),
                Optional.empty());
    }

    private static SpoolDetails details(String[] row, int place, Instant bought, boolean opened) {
        String shelf = "Shelf " + (char) ('A' + place / ROWS_PER_SHELF) + (place % ROWS_PER_SHELF + 1);
        return new SpoolDetails(
                Optional.empty(),
                Optional.of(pounds(row[8])),
                Optional.of(pounds(row[8]).plus(pounds("0.60"))),
                Optional.of(bought.atOffset(ZoneOffset.UTC).toLocalDate()),
                Optional.of(shelf),
                Optional.of("L" + (2600 + place * 7)),
                Optional.empty(),
                opened ? Optional.of(bought.plus(Duration.ofDays(2))) : Optional.empty());
    }

    /** Spreads what was used over the days since the purchase, in prints of about 60 to 110 g and now and then a failed one. */
    private void draw(OperationContext context, Spool spool, BigDecimal used, Instant bought) {
        int prints = used.divide(BigDecimal.valueOf(85), 0, RoundingMode.UP).intValue();
        Duration between = Duration.between(bought, clock.instant()).dividedBy(prints + 1L);
        BigDecimal left = used;
        for (int print = 1; print <= prints; print++) {
            BigDecimal share = left.divide(BigDecimal.valueOf(prints - print + 1L), 1, RoundingMode.HALF_UP);
            BigDecimal swing = BigDecimal.valueOf((spool.number() * 7 + print * 13L) % 25 - 12);
            BigDecimal grams = print == prints
                    ? left
                    : share.add(swing).max(BigDecimal.ONE).min(left);
            left = left.subtract(grams);
            if (grams.signum() > 0) {
                use(context, spool, grams, print, bought.plus(between.multipliedBy(print)));
            }
        }
    }

    private void use(OperationContext context, Spool spool, BigDecimal grams, int print, Instant at) {
        boolean failed = (spool.number() + print) % 11 == 0;
        nozzly.spools()
                .use(
                        context,
                        spool.id().toString(),
                        new SpoolUse(
                                Grams.of(grams),
                                failed ? MovementType.WASTE : MovementType.USAGE,
                                Optional.of(failed ? "Failed print" : "Print"),
                                Optional.of(new Reference("print", "P-" + spool.number() + "-" + print)),
                                Optional.of(at)));
    }

    private static Money pounds(String amount) {
        return Money.of(DemoWorkshop.CURRENCY, new BigDecimal(amount));
    }
}
