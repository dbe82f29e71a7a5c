package app.nozzly.slicer.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A JSON value. Numbers stay as they are written. */
sealed interface Json permits Json.Text, Json.Literal, Json.Items, Json.Members {

    /** A string. */
    record Text(String value) implements Json {}

    /** A number, {@code true}, {@code false} or {@code null} as it is written. */
    record Literal(String value) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {}

    /** An object; of members with the same name the last one counts. */
    record Members(Map<String, Json> values) implements Json {}

    /** The member of an object. */
    default Optional<Json> member(String name) {
        return this instanceof Members members ? Optional.ofNullable(members.values.get(name)) : Optional.empty();
    }

    /** The values of an array; none for anything else. */
    default Stream<Json> items() {
        return this instanceof Items items ? items.values.stream() : Stream.empty();
    }

    /** A string or a literal as text; {@code null} is absent. */
    default Optional<String> plain() {
        if (this instanceof Text text) {
            return Optional.of(text.value);
        }
        return this instanceof Literal literal && !literal.value.equals("null")
                ? Optional.of(literal.value)
                : Optional.empty();
    }
}
