package app.nozzly.host.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, written the way spreadsheets do: {@code _x000D_}. Stateless. */
final class XlsxText {

    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern UNFIT = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private XlsxText() {}

    static String written(String text) {
        String safe = LOOKALIKE.matcher(text).replaceAll("_x005F_");
        return UNFIT.matcher(safe)
                .replaceAll(sign -> String.format("_x%04X_", (int) sign.group().charAt(0)));
    }

    static String read(String text) {
        return CODE.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
