package app.nozzly.host;

import app.nozzly.host.printfiles.PrintQuote;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.ProductPricing;
import app.nozzly.problem.NozzlyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What follows {@code nozzly quote}. Immutable.
 *
 * @param files print files, at least one
 * @param target what prices are to reach
 * @param channels names of channels or ids of their fee schedules; none for every active channel
 * @param units units on the plate
 */
record QuoteArguments(List<Path> files, PriceTarget target, List<String> channels, int units) {

    private static final String MARGIN = "--margin";
    private static final String CHANNEL = "--channel";
    private static final String UNITS = "--units";
    private static final Set<String> OPTIONS = Set.of(MARGIN, CHANNEL, UNITS);
    private static final int MOST_UNITS = 10_000;

    /** @throws NozzlyException {@code validation_failed} naming what is not understood */
    static QuoteArguments parse(List<String> words) {
        List<Path> files = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
            } else {
                index++;
                requireOption(word, index < words.size());
                options.put(word, words.get(index));
            }
        }
        if (files.isEmpty()) {
            throw NozzlyException.invalid(QuoteArguments.class, "file", "quote.file");
        }
        return new QuoteArguments(
                List.copyOf(files), target(options), channels(options), units(options.getOrDefault(UNITS, "1")));
    }

    PrintQuote.Wish wish() {
        return new PrintQuote.Wish(target, channels, units);
    }

    private static void requireOption(String word, boolean hasValue) {
        if (!OPTIONS.contains(word)) {
            throw NozzlyException.invalid(QuoteArguments.class, word, "quote.option", word);
        }
        if (!hasValue) {
            throw NozzlyException.invalid(QuoteArguments.class, word, "quote.value", word);
        }
    }

    private static PriceTarget target(Map<String, String> options) {
        Optional<String> margin = Optional.ofNullable(options.get(MARGIN));
        margin.filter(text -> !text.matches("-?\\d{1,9}([.]\\d{1,6})?")).ifPresent(text -> {
            throw NozzlyException.invalid(QuoteArguments.class, MARGIN, "quote.margin", text);
        });
        return margin.map(PriceTarget::marginPercent).orElse(ProductPricing.USUAL_TARGET);
    }

    private static List<String> channels(Map<String, String> options) {
        return Stream.of(options.getOrDefault(CHANNEL, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int units(String text) {
        int units = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (units < 1 || units > MOST_UNITS) {
            throw NozzlyException.invalid(QuoteArguments.class, UNITS, "quote.units", text, MOST_UNITS);
        }
        return units;
    }
}
