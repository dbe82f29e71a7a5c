package app.nozzly.host.pages;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * Reads what was typed into a form, with units as people write them. An empty field is an absent value. Each method notes what it cannot read and goes on;
 * {@link #done} then refuses all of it at once. Field names are those of the form. One thread.
 */
public final class FormReader {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal GRAMS_PER_KILOGRAM = BigDecimal.valueOf(1000);
    private static final int MOST_ROWS = 200;
    private static final int MINUTE_SCALE = 4;
    private static final String NUMBER = "([0-9][0-9.,\\s\\u00a0\\u202f]*)";
    private static final Pattern WEIGHT = Pattern.compile("(-?.*?[0-9])\\s*(kg|g|mg)?");
    private static final Pattern BARE_MINUTES = Pattern.compile("(?:" + NUMBER + "\\s*h[a-z]*\\s*)?" + NUMBER + "()");
    private static final Pattern WITH_UNITS = Pattern.compile(
            "(?:" + NUMBER + "\\s*h[a-z]*)?\\s*(?:" + NUMBER + "\\s*m[a-z]*)?\\s*(?:" + NUMBER + "\\s*s[a-z]*)?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,4}):([0-5][0-9])");

    private final Map<String, String> typed;
    private final TypedNumbers numbers;
    private final CurrencyUnit currency;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * A reader.
     *
     * @param typed text of each field by name
     * @param numbers how the reader types numbers
     * @param currency whose symbol and code amounts may carry
     */
    public FormReader(Map<String, String> typed, TypedNumbers numbers, CurrencyUnit currency) {
        this.typed = Map.copyOf(typed);
        this.numbers = numbers;
        this.currency = currency;
    }

    /** The text of a field, stripped. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether the form had such a field, filled in or not. */
    public boolean has(String name) {
        return typed.containsKey(name);
    }

    /** Whether a check box is ticked. */
    public boolean flag(String name) {
        return text(name).isPresent();
    }

    /** A number with decimals. */
    public Optional<BigDecimal> decimal(String name) {
        return text(name).flatMap(text -> noting(name, "form.number", text, numbers.read(text)));
    }

    /** A whole number. */
    public Optional<Integer> whole(String name) {
        return text(name)
                .flatMap(text -> noting(
                        name,
                        "form.whole",
                        text,
                        numbers.read(text)
                                .filter(number -> number.stripTrailingZeros().scale() <= 0
                                        && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                                .map(BigDecimal::intValueExact)));
    }

    /** A mass: {@code 82.4}, {@code 750 g}, {@code 1kg}. */
    public Optional<Grams> grams(String name) {
        return text(name).flatMap(text -> noting(name, "form.weight", text, weight(text)));
    }

    private Optional<Grams> weight(String text) {
        Matcher parts = WEIGHT.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(parts.group(2)).orElse("g");
        return numbers.read(parts.group(1))
                .map(number -> switch (unit) {
                    case "kg" -> number.multiply(GRAMS_PER_KILOGRAM);
                    case "mg" -> number.divide(GRAMS_PER_KILOGRAM);
                    default -> number;
                })
                .filter(number -> number.stripTrailingZeros().scale() <= Grams.SCALE)
                .map(Grams::of);
    }

    /** A share: {@code 6.5} or {@code 6.5 %}. */
    public Optional<Percentage> percent(String name) {
        return text(name)
                .flatMap(text -> noting(
                        name,
                        "form.percent",
                        text,
                        numbers.read(text.replaceFirst("\\s*%$", ""))
                                .filter(number -> number.stripTrailingZeros().scale() <= Percentage.SCALE - 2)
                                .map(Percentage::ofPercent)));
    }

    /** A time in minutes: {@code 315}, {@code 5h 15m}, {@code 5:15}, {@code 1.5 h}. */
    public Optional<BigDecimal> minutes(String name) {
        return text(name).flatMap(text -> noting(name, "form.minutes", text, time(text.toLowerCase(Locale.ROOT))));
    }

    private Optional<BigDecimal> time(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(
                    new BigDecimal(clock.group(1)).multiply(MINUTES_PER_HOUR).add(new BigDecimal(clock.group(2))));
        }
        Matcher bare = BARE_MINUTES.matcher(text);
        Matcher parts = bare.matches() ? bare : WITH_UNITS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> hours = part(parts.group(1)).map(MINUTES_PER_HOUR::multiply);
        Optional<BigDecimal> seconds =
                part(parts.group(3)).map(value -> value.divide(MINUTES_PER_HOUR, MINUTE_SCALE, RoundingMode.HALF_UP));
        return part(parts.group(2))
                .map(hours.orElse(BigDecimal.ZERO)::add)
                .or(() -> hours)
                .map(seconds.orElse(BigDecimal.ZERO)::add)
                .or(() -> seconds);
    }

    private Optional<BigDecimal> part(String text) {
        return Optional.ofNullable(text).flatMap(numbers::read);
    }

    /** An amount: {@code 19.99}, {@code £19.99}, {@code 19.99 GBP}. Another currency's code is kept, for the one who reads it to refuse. */
    public Optional<MoneyInput> money(String name) {
        return text(name).flatMap(text -> noting(name, "form.money", text, amount(text)));
    }

    private Optional<MoneyInput> amount(String text) {
        String symbol = Currency.getInstance(currency.getCode()).getSymbol(numbers.locale());
        String bare = text.replace(symbol, "")
                .replace(currency.getSymbol(Locale.UK), "")
                .strip();
        Matcher coded = Pattern.compile("([A-Za-z]{3})?(.*?)([A-Za-z]{3})?").matcher(bare);
        if (!coded.matches()) {
            return Optional.empty();
        }
        Optional<String> code = Optional.ofNullable(coded.group(1)).or(() -> Optional.ofNullable(coded.group(3)));
        Optional<CurrencyUnit> other = code.flatMap(FormReader::unit);
        return code.isPresent() && other.isEmpty()
                ? Optional.empty()
                : numbers.read(coded.group(2)).map(number -> new MoneyInput(number, other));
    }

    private static Optional<CurrencyUnit> unit(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equalsIgnoreCase(code))
                .findFirst();
    }

    /** A day as a date field sends it: {@code 2026-11-20}. */
    public Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException unreadable) {
                return noting(name, "form.date", text, Optional.empty());
            }
        });
    }

    /** One of some names, in any case of letters. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> names) {
        return text(name)
                .flatMap(text -> noting(
                        name,
                        "form.choice",
                        text,
                        java.util.Arrays.stream(names.getEnumConstants())
                                .filter(value -> value.name().equalsIgnoreCase(text))
                                .findFirst()));
    }

    /** How many rows a group of fields such as {@code materials[0].weight_g} has: one more than its greatest number. */
    public int rows(String prefix) {
        Pattern row = Pattern.compile(Pattern.quote(prefix) + "\\[(\\d{1,4})].*");
        int rows = typed.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)) + 1)
                .max()
                .orElse(0);
        if (rows > MOST_ROWS) {
            throw NozzlyException.invalid(FormReader.class, prefix, "form.rows", MOST_ROWS);
        }
        return rows;
    }

    /** Notes that a field is wrong; the text must be in the bundle beside its owner and name value and remedy. */
    public void refuse(String name, String code, Message message) {
        errors.add(new FieldError(pointer(name), code, message));
    }

    /**
     * Ends the reading.
     *
     * @throws NozzlyException {@code validation_failed} with every field that could not be read
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw NozzlyException.invalid(errors);
        }
    }

    private <T> Optional<T> noting(String name, String key, String text, Optional<T> value) {
        if (value.isEmpty()) {
            refuse(name, key.replace('.', '_'), Message.of(FormReader.class, key, text));
        }
        return value;
    }

    private static String pointer(String name) {
        return name.replace('.', '/').replace("[", "/").replace("]", "");
    }
}
