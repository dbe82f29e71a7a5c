package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Labels;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of this package's bundle. */
final class Texts {

    private Texts() {}

    static String of(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "app.nozzly.slicer.archive.Messages", Locale.ENGLISH, Texts.class.getClassLoader());
        Object[] plain = Arrays.stream(arguments)
                .map(argument -> Labels.clean(String.valueOf(argument)))
                .toArray();
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(plain);
    }
}
