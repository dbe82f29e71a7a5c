package app.nozzly.host.pages;

import app.nozzly.host.web.Choice;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Currencies and time zones that a workshop may choose. Stateless. */
public final class Regions {

    private static final String PLACES = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";
    private static final CurrencyUnit USUAL = CurrencyUnit.of("EUR");

    private Regions() {}

    /** Every currency that things are sold in. */
    public static List<Choice> currencies() {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> !unit.isPseudoCurrency())
                .map(unit -> new Choice(unit.getCode(), unit.getCode()))
                .toList();
    }

    /** Every time zone that is a place, and the present one. */
    public static List<Choice> timeZones(ZoneId present) {
        return Stream.concat(
                        Stream.of(present.getId()),
                        ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches(PLACES)))
                .distinct()
                .sorted()
                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                .toList();
    }

    /** The currency with a code. */
    public static Optional<CurrencyUnit> currency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(code))
                .findFirst();
    }

    /** The currency that a reader most likely sells in. */
    public static CurrencyUnit currencyOf(Locale reader) {
        try {
            return reader.getCountry().isEmpty() ? USUAL : CurrencyUnit.of(reader);
        } catch (IllegalCurrencyException none) {
            return USUAL;
        }
    }

    /** The time zone with a name. */
    public static Optional<ZoneId> timeZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
