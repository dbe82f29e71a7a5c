package app.nozzly.host.browser;

import com.microsoft.playwright.Locator;

/**
 * Somebody at a keyboard and a mouse, whose time is counted by the keystroke-level model of Card, Moran and Newell (1980) with its figures for an average
 * typist: 1.35 s to think before a step, 1.1 s to point, 0.2 s to click, 0.28 s for a key, 0.4 s between mouse and keyboard. What the program takes is
 * counted by the clock. For one task.
 */
final class Hands {

    private static final double THINK = 1.35;
    private static final double POINT = 1.1;
    private static final double CLICK = 0.2;
    private static final double KEY = 0.28;
    private static final double HOME = 0.4;

    private final long begun = System.nanoTime();
    private double seconds;

    void click(Locator target) {
        seconds += THINK + POINT + CLICK;
        target.click();
    }

    /** Points at a field, replaces what stands in it and goes back to the mouse. */
    void type(Locator field, String text) {
        seconds += THINK + POINT + CLICK + HOME + KEY + text.length() * KEY + HOME;
        field.fill(text);
    }

    /** Presses a key without looking for the mouse. */
    void press(Locator field, String key) {
        seconds += THINK + KEY;
        field.press(key);
    }

    /** Seconds of the person and of the program together, which overlap in truth. */
    double seconds() {
        return seconds + (System.nanoTime() - begun) / 1e9;
    }
}
