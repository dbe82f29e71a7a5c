package app.nozzly.host.browser;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prices as a person reads them on a page: channel by channel. */
final class PriceTable {

    private static final String ROWS = """
            () => [...document.querySelectorAll('#channels tbody tr')].map((row) => Object.fromEntries(
              [...row.children].map((cell) => [cell.dataset.label, (cell.querySelector('.nz-link, .nz-figure') ?? cell).innerText.trim()])))
            """;

    private PriceTable() {}

    /** The cells of a channel, by the label of their column. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, String>> read(Page page) {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (Map<String, String> row : (List<Map<String, String>>) page.evaluate(ROWS)) {
            table.put(row.get("Channel"), row);
        }
        return table;
    }

    /** A figure such as {@code £1,234.50} or {@code −0.40} as a number. */
    static BigDecimal number(String figure) {
        return new BigDecimal(figure.replace('\u2212', '-').replaceAll("[^0-9.-]", ""));
    }
}
