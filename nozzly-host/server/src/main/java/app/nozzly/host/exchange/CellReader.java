package app.nozzly.host.exchange;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomValue;
import app.nozzly.host.http.StorableText;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.inventory.Stated;
import app.nozzly.material.Colour;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the texts of one row as what they mean, and notes every one that cannot be meant. One thread. */
final class CellReader {

    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(10);
    private static final int GRAM_DECIMALS = 9;
    private static final List<String> YES = List.of("true", "yes", "y", "1", "ja", "x", "active", "oui", "si");
    private static final List<String> NO = List.of("false", "no", "n", "0", "nein", "inactive", "non");
    private static final DateTimeFormatter CONTINENTAL = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final Pattern UNIT = Pattern.compile("(?i)\\s*(g|mm|g/cm[³3])$");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z£$€¥]");
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern CONTINENTAL_DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern MOMENT = Pattern.compile(".*T.*(Z|[+-]\\d{2}:?\\d{2})");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private final SheetColumns columns;
    private final Sheet.Row row;
    private final TypedNumbers numbers;
    private final CurrencyUnit currency;
    private final List<FieldError> errors = new ArrayList<>();

    CellReader(SheetColumns columns, Sheet.Row row, TypedNumbers numbers, CurrencyUnit currency) {
        this.columns = columns;
        this.row = row;
        this.numbers = numbers;
        this.currency = currency;
        row.formulas()
                .forEach(index ->
                        columns.at(index).ifPresent(column -> note(column, "cell.formula", cellName(index, row))));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** A text that may be empty. */
    Optional<String> text(SpoolColumn column) {
        Optional<String> text = row.formulas().isEmpty() ? columns.text(row, column) : Optional.empty();
        return text.filter(any -> storable(column.title(), any));
    }

    private boolean storable(String title, String text) {
        boolean storable = StorableText.isStorable(text);
        if (!storable) {
            note(title, "cell.character");
        }
        return storable;
    }

    /** A text that counts only when there is one. */
    Optional<String> filled(SpoolColumn column) {
        return text(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text, or that there is none. */
    Stated<String> stated(SpoolColumn column) {
        return text(column)
                .map(text -> Stated.as(Optional.of(text).filter(any -> !any.isBlank())))
                .orElse(Stated.not());
    }

    private <T> Stated<T> stated(SpoolColumn column, Function<String, Optional<T>> reader) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Stated.not();
        }
        return Stated.as(filled(column).flatMap(reader));
    }

    /** What is said of the workshop's own fields: a value, or that there is none. What cannot be read as the field wants it is said as it is. */
    Map<String, Optional<CustomValue>> custom() {
        Map<String, Optional<CustomValue>> said = new HashMap<>();
        if (row.formulas().isEmpty()) {
            columns.fields()
                    .forEach(field -> columns.text(row, field)
                            .map(String::strip)
                            .filter(text -> storable(CustomCriteria.PREFIX + field.key(), text))
                            .ifPresent(text -> said.put(
                                    field.key(),
                                    Optional.of(text)
                                            .filter(any -> !any.isEmpty())
                                            .map(any -> custom(field, any)))));
        }
        return said;
    }

    private CustomValue custom(CustomField field, String text) {
        return switch (field.type()) {
            case TEXT, CHOICE -> CustomValue.text(text);
            case INTEGER, DECIMAL ->
                numbers.read(text).map(CustomValue::number).orElseGet(() -> CustomValue.text(text));
            case DATE -> customDay(text);
            case BOOLEAN -> yesOrNo(text).map(CustomValue::flag).orElseGet(() -> CustomValue.text(text));
        };
    }

    private static CustomValue customDay(String text) {
        try {
            return CustomValue.date(day(text));
        } catch (DateTimeException | NumberFormatException none) {
            return CustomValue.text(text);
        }
    }

    Optional<UUID> uuid(SpoolColumn column) {
        return filled(column).flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException none) {
                note(column, "cell.uuid", text);
                return Optional.empty();
            }
        });
    }

    Optional<BigDecimal> number(SpoolColumn column) {
        return filled(column).flatMap(text -> number(column, text));
    }

    private Optional<BigDecimal> number(SpoolColumn column, String text) {
        Optional<BigDecimal> number = numbers.read(UNIT.matcher(text).replaceAll(""))
                .filter(value -> value.abs().compareTo(GREATEST) < 0);
        if (number.isEmpty()) {
            note(column, "cell.number", text);
        }
        return number;
    }

    Optional<Grams> grams(SpoolColumn column) {
        return filled(column).flatMap(text -> grams(column, text));
    }

    Stated<Grams> statedGrams(SpoolColumn column) {
        return stated(column, text -> grams(column, text));
    }

    private Optional<Grams> grams(SpoolColumn column, String text) {
        return number(column, text).flatMap(value -> {
            if (value.stripTrailingZeros().scale() > GRAM_DECIMALS) {
                note(column, "cell.grams", text, GRAM_DECIMALS);
                return Optional.empty();
            }
            return Optional.of(Grams.of(value));
        });
    }

    /** An amount, of the workshop's currency when none is written with it or in the column for it. */
    Stated<Money> money(SpoolColumn column) {
        return stated(column, text -> amount(column, text));
    }

    private Optional<Money> amount(SpoolColumn column, String text) {
        String letters = NO_LETTER.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        String unit = letters.isEmpty()
                ? filled(SpoolColumn.CURRENCY).map(String::strip).orElse(currency.getCode())
                : letters;
        if (!unit.equalsIgnoreCase(currency.getCode())) {
            note(letters.isEmpty() ? SpoolColumn.CURRENCY : column, "cell.currency", unit, currency.getCode());
            return Optional.empty();
        }
        return number(column, CURRENCY.matcher(text).replaceAll("").strip()).flatMap(value -> {
            if (value.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                note(column, "cell.money", text, currency.getCode(), currency.getDecimalPlaces());
                return Optional.empty();
            }
            return Optional.of(Money.of(currency, value));
        });
    }

    Stated<LocalDate> date(SpoolColumn column) {
        return stated(column, text -> parsed(column, "cell.date", text, CellReader::day));
    }

    Stated<Instant> instant(SpoolColumn column) {
        return stated(column, text -> parsed(column, "cell.time", text, CellReader::moment));
    }

    private <T> Optional<T> parsed(SpoolColumn column, String key, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | NumberFormatException none) {
            note(column, key, text);
            return Optional.empty();
        }
    }

    /** {@code 2026-11-20}, {@code 20.11.2026}, a time of that day, or the count of days that a spreadsheet keeps. */
    private static LocalDate day(String text) {
        if (SPREADSHEET_DAY.matcher(text).matches()) {
            return SPREADSHEET_ZERO.plusDays(new BigDecimal(text).longValue());
        }
        if (CONTINENTAL_DAY.matcher(text).matches()) {
            return LocalDate.parse(text, CONTINENTAL);
        }
        return LocalDate.parse(text.length() > 10 && "T ".indexOf(text.charAt(10)) >= 0 ? text.substring(0, 10) : text);
    }

    /** With its zone, else in UTC; a day alone is its beginning. */
    private static Instant moment(String text) {
        String written = text.replace(' ', 'T');
        if (MOMENT.matcher(written).matches()) {
            return OffsetDateTime.parse(written).toInstant();
        }
        return written.indexOf('T') > 0
                ? LocalDateTime.parse(written).toInstant(ZoneOffset.UTC)
                : day(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Optional<Boolean> flag(SpoolColumn column) {
        return filled(column).flatMap(text -> {
            Optional<Boolean> answer = yesOrNo(text);
            if (answer.isEmpty()) {
                note(column, "cell.flag", text);
            }
            return answer;
        });
    }

    private static Optional<Boolean> yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word) ? Optional.of(YES.contains(word)) : Optional.empty();
    }

    Optional<Colour.Pattern> pattern(SpoolColumn column) {
        return filled(column).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "coextruded", "coaxial" -> Optional.of(Colour.Pattern.COEXTRUDED);
            case "gradient", "longitudinal" -> Optional.of(Colour.Pattern.GRADIENT);
            default -> {
                note(column, "cell.pattern", text);
                yield Optional.empty();
            }
        });
    }

    /** Codes with blanks, commas or semicolons between them. */
    Optional<List<String>> codes(SpoolColumn column) {
        return text(column)
                .map(text -> java.util.Arrays.stream(text.split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    private void note(SpoolColumn column, String key, Object... arguments) {
        note(column.title(), key, arguments);
    }

    private void note(String title, String key, Object... arguments) {
        errors.add(new FieldError(title, key.replace('.', '_'), Message.of(CellReader.class, key, arguments)));
    }

    private static String cellName(int index, Sheet.Row row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row.number()).toString();
    }
}
