package app.nozzly.host.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at: at a desk or on a phone, by day or by night. */
enum Look {
    WIDE_LIGHT(1440, 900, ColorScheme.LIGHT),
    WIDE_DARK(1440, 900, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    boolean narrow() {
        return width < 600;
    }

    /** The same window by night. */
    Look byNight() {
        return narrow() ? NARROW_DARK : WIDE_DARK;
    }

    /** As files are named: {@code narrow-dark}. */
    String suffix() {
        return (narrow() ? "narrow" : "wide") + (scheme == ColorScheme.DARK ? "-dark" : "-light");
    }
}
