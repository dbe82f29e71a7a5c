package app.nozzly.host.spoolman;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a Spoolman says of one thing, and notes what cannot be meant. One thread. */
final class SpoolmanFields {

    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(10);
    private static final int MOST_DECIMALS = 60;

    private final JsonNode thing;
    private final List<FieldError> errors = new ArrayList<>();

    SpoolmanFields(JsonNode thing) {
        this.thing = thing;
    }

    /** The id of a thing, if it has one. */
    static Optional<Integer> id(JsonNode thing) {
        JsonNode id = thing.path("id");
        return id.isIntegralNumber() && id.canConvertToInt() && id.intValue() >= 0
                ? Optional.of(id.intValue())
                : Optional.empty();
    }

    /**
     * By which a thing is known here. A Spoolman may come to another address, and gives the number of a spool that was deleted to a new one: a thing is the same
     * when its number and the second at which it was entered are.
     */
    static UUID identity(String kind, JsonNode thing) {
        String registered = new SpoolmanFields(thing)
                .time("registered", "")
                .map(time -> String.valueOf(time.getEpochSecond()))
                .orElse("");
        String name = "spoolman/" + kind + "/" + id(thing).orElse(0) + "/" + registered;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Notes what is wrong with a field. */
    void note(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key.replace('.', '_'), Message.of(SpoolmanFields.class, key, arguments)));
    }

    Optional<Integer> reference(String member) {
        JsonNode value = thing.path(member);
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    Optional<String> text(String member) {
        JsonNode value = thing.path(member);
        return value.isTextual()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    boolean flag(String member) {
        return thing.path(member).asBoolean(false);
    }

    /**
     * A number.
     *
     * @param field of ours that it becomes
     */
    Optional<BigDecimal> number(String member, String field) {
        JsonNode value = thing.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !isReasonable(value.decimalValue())) {
            note(field, "value.number", value.asText());
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    /** Whether all numbers of a tree can be written out: a short one may stand for more digits than fit into the memory. */
    static boolean areReasonable(JsonNode tree) {
        for (JsonNode member : tree) {
            if (!areReasonable(member)) {
                return false;
            }
        }
        return !tree.isNumber() || Math.abs((long) tree.decimalValue().scale()) <= MOST_DECIMALS;
    }

    private static boolean isReasonable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DECIMALS && number.abs().compareTo(GREATEST) < 0;
    }

    /** A weight; what a program that counts in binary fractions says is rounded to the billionth of a gram. */
    Optional<Grams> grams(String member, String field) {
        return number(member, field).map(Grams::rounded);
    }

    /** A moment, in UTC when it says no zone, to the second. */
    Optional<Instant> time(String member, String field) {
        Optional<String> text = text(member);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String written = text.get().replace(' ', 'T');
            Instant time = written.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
            return Optional.of(Instant.ofEpochSecond(time.getEpochSecond()));
        } catch (DateTimeException none) {
            note(field, "value.time", text.get());
            return Optional.empty();
        }
    }
}
