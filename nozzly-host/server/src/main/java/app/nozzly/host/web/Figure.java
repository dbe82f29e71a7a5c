package app.nozzly.host.web;

import java.util.Objects;

/**
 * A number ready to be read: the digits, and the unit that stands small beside them. Immutable.
 *
 * @param value formatted digits, with the currency symbol where the language puts it before or after them
 * @param unit unit such as {@code g}; empty when the value says it
 * @param tone whether it is good or bad news
 */
public record Figure(String value, String unit, Tone tone) {

    /** Where a figure is not known. */
    public static final Figure NONE = new Figure("–", "");

    public Figure {
        Objects.requireNonNull(value);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(tone);
    }

    public Figure(String value, String unit) {
        this(value, unit, Tone.NEUTRAL);
    }

    /** The same figure, marked. */
    public Figure toned(Tone other) {
        return new Figure(value, unit, other);
    }

    /** Value and unit in one line, for descriptions and for exports that people read. */
    public String text() {
        return unit.isEmpty() ? value : value + " " + unit;
    }
}
