package app.nozzly.host.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A workshop with so many rows of each noun, and names for one of each. */
final class SeededWorkshop {

    /** The product that holds many lines and many other products. */
    static final String SET = "SET";

    private static final int MOST_CHANNELS = 30;
    private static final int MOST_LINES = 60;
    /** More than one page of a list. */
    private static final int MOST_TYPES = 250;

    private static final int MOST_PRICED = 200;

    private final Client client;
    private final int rows;
    private String channel = "";
    private String schedule = "";
    private JsonNode set;

    private SeededWorkshop(Client client, int rows) {
        this.client = client;
        this.rows = rows;
    }

    static SeededWorkshop fill(Client client, int rows) {
        SeededWorkshop workshop = new SeededWorkshop(client, rows);
        workshop.fillTypes();
        workshop.fillSpools();
        workshop.fillProducts();
        workshop.fillChannels();
        return workshop;
    }

    String channel() {
        return channel;
    }

    String schedule() {
        return schedule;
    }

    String materialLine() {
        return set.at("/materials/0/id").asText();
    }

    String componentLine() {
        return set.at("/components/0/id").asText();
    }

    /** SKUs of all products that one request may name, ids of every other one. */
    List<String> products() {
        return IntStream.rangeClosed(1, Math.min(rows, MOST_PRICED))
                .mapToObj(row -> "P-" + row)
                .toList();
    }

    String productList(String quote) {
        return products().stream().map(sku -> quote + sku + quote).collect(Collectors.joining(","));
    }

    private void fillTypes() {
        each(
                Math.min(rows, MOST_TYPES),
                row -> client.make("/material-types", "{'code':'T" + row + "','density_g_cm3':1.1}"));
    }

    /** Every spool with a brand and a filament of its own, and as many movements on the first. */
    private void fillSpools() {
        each(
                rows,
                row -> client.make(
                        "/spools",
                        "{'material_type':'PLA','brand':'Brand " + row + "','color':'Colour " + row
                                + "','initial_weight_g':1000,'purchase_cost':'20.00'}"));
        each(rows, row -> client.make("/spools/1/use", "{'weight_g':0.125}"));
    }

    private void fillProducts() {
        int lines = Math.min(rows, MOST_LINES);
        each(rows, row -> client.make("/products", product("P-" + row, 2, 0)));
        set = client.make("/products", product(SET, lines, lines));
    }

    private String product(String sku, int lines, int inner) {
        return "{'sku':'" + sku + "','name':'Product " + sku + "','print_minutes':60,'materials':["
                + list(lines, row -> "{'material_type':'PLA','color':'Colour " + row + "','weight_g':10}")
                + "],'components':[" + list(lines, row -> "{'name':'Part " + row + "','quantity':1,'unit_cost':'0.10'}")
                + "],'sub_products':["
                + list(
                        inner,
                        row -> "{'product_id':'"
                                + client.get("/products/P-" + row).at("/id").asText() + "','quantity':1}")
                + "]}";
    }

    /** Channels with fees of their own, hence as many fee schedules, and a price rule for each product on each. */
    private void fillChannels() {
        each(Math.min(rows, MOST_CHANNELS), row -> {
            JsonNode made = client.make(
                    "/sales-channels",
                    "{'name':'Channel " + row + "','kind':'custom','custom_fees':[{'code':'sale','percent':9.5}]}");
            channel = made.at("/id").asText();
            schedule = made.at("/fee_schedule").asText();
        });
        client.make(
                "/pricing/bulk",
                "{'product_ids':[" + list(Math.min(rows, MOST_LINES), row -> "'P-" + row + "'")
                        + "],'target':{'margin_percent':30},'apply':true}");
    }

    private static String list(int count, java.util.function.IntFunction<String> item) {
        return IntStream.rangeClosed(1, count).mapToObj(item).collect(Collectors.joining(","));
    }

    private static void each(int count, java.util.function.IntConsumer action) {
        IntStream.rangeClosed(1, count).forEach(action);
    }
}
