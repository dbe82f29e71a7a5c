package app.nozzly.host.pages;

import app.nozzly.host.web.Texts;
import app.nozzly.host.web.Toast;
import app.nozzly.host.web.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;

/** How a toast travels to the next page: way back, key and arguments. Stateless. */
final class ToastNote {

    private static final String SEPARATOR = "\u001f";

    private ToastNote() {}

    static String done(String key, Object... arguments) {
        return undoable("", key, arguments);
    }

    static String undoable(String undoHref, String key, Object... arguments) {
        List<String> parts = new ArrayList<>(List.of(undoHref, key));
        Arrays.stream(arguments)
                .map(argument -> String.valueOf(argument).replace(SEPARATOR, " "))
                .forEach(parts::add);
        return String.join(SEPARATOR, parts);
    }

    /** The toast of a note; empty for a note that is none of ours. */
    static Optional<Toast> read(String note, Texts texts) {
        String[] parts = note.split(SEPARATOR, -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            String text = texts.say("toast." + parts[1], (Object[]) Arrays.copyOfRange(parts, 2, parts.length));
            return Optional.of(
                    new Toast(text, Tone.GOOD, Optional.of(parts[0]).filter(href -> href.matches("/[A-Za-z0-9/_-]+"))));
        } catch (MissingResourceException foreign) {
            return Optional.empty();
        }
    }
}
