package app.nozzly.host.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** The line icons, 20 × 20, drawn in the colour of the text around them and hidden from screen readers: a text always stands beside them. */
public final class Icon implements Content {

    public static final Icon NOZZLE = new Icon("M6 3h8v5l-2.5 3v3h-3v-3L6 8zM6 5.5h8M10 16.5v.5");
    public static final Icon SPOOL =
            new Icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17 10v6.5");
    public static final Icon BOX = new Icon("M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5 10 10l7-3.5M10 10v7");
    public static final Icon PART =
            new Icon("M6.5 4h7l3.5 6-3.5 6h-7L3 10zM10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z");
    public static final Icon SHELF = new Icon("M4 3v14M16 3v14M4 9h12M4 15h12M6.5 5.5h3V9M11 11.5h3V15");
    public static final Icon STORE = new Icon(
            "M4 9v7.5h12V9M3 8l1.5-4.5h11L17 8a2.3 2.3 0 0 1-4.6 0A2.4 2.4 0 0 1 7.6 8 2.3 2.3 0 0 1 3 8zM8 16.5V12h4v4.5");
    public static final Icon PRINTER = new Icon("M3.5 17V3h13v14zM3.5 6.5h13M10 6.5v3M8.5 9.5h3l-1.5 2zM6 14.5h8");
    public static final Icon RECEIPT = new Icon("M5 3h10v14l-2.5-1.5L10 17l-2.5-1.5L5 17zM8 7h4M8 10.5h4");
    public static final Icon TRUCK = new Icon(
            "M2.5 5h9v9h-9zM11.5 8h3.5l2.5 3v3h-6M6 14a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM14 14a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z");
    public static final Icon CHART = new Icon("M3.5 3.5v13h13M7 13V9.5M10.5 13V6M14 13v-2");
    public static final Icon PLUG = new Icon("M7 3v4M13 3v4M5 7h10v2.5a5 5 0 0 1-10 0zM10 14.5V17.5");
    public static final Icon SLIDERS = new Icon("M3.5 6h7M14.5 6h2M12.5 4v4M3.5 14h2M9.5 14h7M7.5 12v4");
    public static final Icon HOME = new Icon("M3.5 9 10 3.5 16.5 9v7.5h-4.5V12h-4v4.5H3.5z");
    public static final Icon MORE = new Icon("M4.5 10h.01M10 10h.01M15.5 10h.01");
    public static final Icon SEARCH = new Icon("M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l3.5 3.5");
    public static final Icon PLUS = new Icon("M10 4v12M4 10h12");
    public static final Icon CLOSE = new Icon("M5 5l10 10M15 5 5 15");
    public static final Icon CHECK = new Icon("M4 10.5 8 14.5 16 6");
    public static final Icon WARNING = new Icon("M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.01");
    public static final Icon UP = new Icon("M10 16V4.5M5 9.5l5-5 5 5");
    public static final Icon DOWN = new Icon("M10 4v11.5M5 10.5l5 5 5-5");
    public static final Icon UPLOAD = new Icon("M10 13V3.5M6 7l4-4 4 4M3.5 12.5v4h13v-4");
    public static final Icon DOWNLOAD = new Icon("M10 3.5V13M6 9.5l4 4 4-4M3.5 14v2.5h13V14");
    public static final Icon STAR = new Icon("M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z");
    public static final Icon SUN = new Icon(
            "M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM10 2.5v1.5M10 16v1.5M2.5 10h1.5M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1");
    public static final Icon MOON = new Icon("M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5z");
    public static final Icon AUTO =
            new Icon("M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 3.5v13M10 6.5h4.5M10 10h6M10 13.5h4.5");
    public static final Icon UNDO = new Icon("M7 4 3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8");
    public static final Icon COPY = new Icon("M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7");
    public static final Icon CHEVRON = new Icon("M7.5 5l5 5-5 5");
    public static final Icon CLOCK = new Icon("M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 6.5V10l2.5 2");
    public static final Icon PEOPLE = new Icon(
            "M7.5 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.5 16.5a5 5 0 0 1 10 0M13 4.5a2.7 2.7 0 0 1 0 5M14.5 12a5 5 0 0 1 3 4.5");
    public static final Icon KEY =
            new Icon("M7 9a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM9.8 10.2 16.5 3.5M13.5 6.5l2.5 2.5M7 13h.01");
    public static final Icon HISTORY =
            new Icon("M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.3M3.5 3.5v3.8h3.8M10 6.5V10l2.5 1.8");
    public static final Icon PULSE = new Icon("M2.5 10.5h3l2.5-6 4 11 2.5-5h3");
    public static final Icon PERSON =
            new Icon("M10 3.5a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6zM3.5 17a6.5 6.5 0 0 1 13 0");
    public static final Icon LEAVE = new Icon("M8 3.5H3.5v13H8M12.5 6.5 16 10l-3.5 3.5M16 10H7.5");
    public static final Icon EYE = new Icon(
            "M2.5 10S5.5 4.5 10 4.5 17.5 10 17.5 10 14.5 15.5 10 15.5 2.5 10 2.5 10zM10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z");
    public static final Icon LOCK = new Icon("M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(
                "<svg class=\"nz-icon\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" aria-hidden=\"true\""
                        + " focusable=\"false\"><path d=\"");
        output.writeContent(path);
        output.writeContent("\"/></svg>");
    }
}
