package app.nozzly.example.quote;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be given after the files; every option but help takes a value. */
enum Option {
    MARGIN,
    CHANNEL,
    PRICE_PER_KG,
    UNITS,
    LABOUR_PER_HOUR,
    SETUP_MINUTES,
    HANDLING_MINUTES,
    POWER_WATTS,
    TARIFF_PER_KWH,
    MACHINE_PER_HOUR,
    FAILURE,
    OVERHEAD,
    ENDING,
    FACT,
    CURRENCY,
    PLUGINS;

    /** As it is typed, for example {@code --price-per-kg}. */
    String typed() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Option> of(String typed) {
        return Stream.of(values())
                .filter(option -> option.typed().equals(typed))
                .findFirst();
    }
}
