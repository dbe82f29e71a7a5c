package app.nozzly.context;

/** The beginning of a text that has to fit somewhere; no character is cut in half. Stateless. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The text itself when it fits, else its beginning.
     *
     * @param longest most UTF-16 code units
     */
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, wholeCharacters(text, longest));
    }

    /** The rest of a text from about a place on: a character that the place would cut in half is in it. */
    public static String from(String text, int start) {
        return text.substring(wholeCharacters(text, start));
    }

    private static int wholeCharacters(String text, int place) {
        boolean halves = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return halves ? place - 1 : place;
    }
}
