package app.nozzly.host.http;

/** Texts that every store takes. Stateless. */
public final class StorableText {

    private StorableText() {}

    /** False for a text with the character zero or half of a surrogate pair: databases take neither. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
