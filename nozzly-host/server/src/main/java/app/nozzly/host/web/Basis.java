package app.nozzly.host.web;

import java.util.Locale;

/** What a figure of a print file rests on. The mark is a sign of its own shape with a word, never a colour alone. */
public enum Basis {
    /** The slicer wrote it. */
    STATED(new Icon("M5 3h10v14H5zM8 7.5h4M8 11h4")),
    /** It follows from other figures, such as length times density. */
    DERIVED(new Icon("M4.5 7.5h11M4.5 12.5h11")),
    /** It was added up from the moves. */
    MEASURED(new Icon("M2.5 7h15v6h-15zM6 7v3M10 7v3M14 7v3"));

    private final Icon icon;

    Basis(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    /** Key of its name in the bundle; with {@code .meaning} behind it, of what it means. */
    public String key() {
        return "basis." + name().toLowerCase(Locale.ROOT);
    }
}
