package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.persistence.jpa.Durability;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S8: what people and programs write into the fields of the stock is text on every page, whatever it looks like. */
@Tag("slow")
class HostileTextTest {

    private static final String OUT_OF_AN_ATTRIBUTE = "\" onfocus=alert(3) autofocus x=\"";

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*>");

    /** Each with a part that would be in the page as it is if it were not escaped for where it stands. */
    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "<script>alert(1)</script>",
            "<script>alert(1)",
            "\"><img src=x onerror=alert(2)>",
            "<img src=x",
            OUT_OF_AN_ATTRIBUTE,
            "<nothing>",
            "</textarea><svg onload=alert(4)>",
            "<svg onload",
            "</title><iframe src=//evil.example>",
            "<iframe src=",
            "`${alert(5)}`<b id=n>",
            "<b id=n>",
            "<a href=javascript:alert(6)>go</a>",
            "<a href=javascript:",
            "<style>*{display:none}</style>",
            "<style>*{"));

    private static final List<String> PAGES = List.of(
            "/",
            "/spools",
            "/spools?q=%3Cscript%3E",
            "/spools?sort=custom.note&custom.note=%3Cscript%3Ealert(1)",
            "/spools?group=brand",
            "/spools?group=location",
            "/spools/1",
            "/spools/1/edit",
            "/spools/new",
            "/spools/low-stock",
            "/stock-value",
            "/components",
            "/components/1",
            "/locations",
            "/suppliers",
            "/filaments",
            "/reel-types",
            "/settings/fields",
            "/stock-takes",
            "/stock-takes/sheet?place=",
            "/allocations",
            "/products",
            "/channels",
            "/settings",
            "/audit",
            "/verify",
            "/palette.json");

    @Test
    void S8_whateverIsWrittenIsShownAsText(@TempDir Path folder) {
        JpaStoreSettings store = JpaStoreSettings.embedded(folder).withDurability(Durability.PROCESS_CRASH);
        List<String> wrong = new ArrayList<>();
        int shown = 0;
        try (RunningHost host = RunningHost.start(folder, store)) {
            Client client = host.client();
            int number = 0;
            for (String text : TEXTS.keySet()) {
                number++;
                write(client, escaped(text), number);
            }
            for (String page : PAGES) {
                HttpResponse<String> answer = client.send("GET", page, "");
                if (answer.statusCode() == 404) {
                    continue;
                }
                shown++;
                String type = answer.headers().firstValue("Content-Type").orElse("");
                if (answer.statusCode() != 200 && answer.statusCode() != 303) {
                    wrong.add(page + ": " + answer.statusCode());
                }
                TEXTS.values().stream()
                        .filter(part ->
                                type.startsWith("text/html") && answer.body().contains(part))
                        .forEach(part -> wrong.add(page + " runs " + part));
                if (answer.body().contains(" › created")) {
                    wrong.add(page + " has no word for a kind of thing");
                }
                if (TAG.matcher(answer.body()).results().anyMatch(tag -> listens(tag.group()))) {
                    wrong.add(page + " has an attribute of a stranger");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(true, shown > PAGES.size() - 6, shown + " pages were shown");
    }

    /** Quotation marks of a text outside of tags do no harm. */
    private static boolean listens(String tag) {
        return tag.replaceAll("\"[^\"]*\"", "").contains("onfocus=");
    }

    /** In single quotes, as the client's bodies are written. */
    private static String escaped(String text) {
        return text.replace("\"", "\\\"");
    }

    private static void write(Client client, String text, int number) {
        if (number == 1) {
            client.make(
                    "/custom-fields",
                    "{'entity':'spool','key':'note','name':'" + text + "','type':'text','unit':'<b>','in_list':true}");
        }
        String place =
                client.make("/locations", "{'name':'" + text + "'}").at("/id").asText();
        String supplier =
                client.make("/suppliers", "{'name':'" + text + "'}").at("/id").asText();
        client.make(
                "/reel-types",
                "{'name':'" + text + "','material':'cardboard','empty_weight_g':200,'notes':'" + text + "'}");
        client.make(
                "/spools",
                "{'material_type':'PLA','brand':'" + text + "','color':'" + text + "','finish':'" + text
                        + "','initial_weight_g':1000,'lot_number':'" + text + "','notes':'" + text
                        + "','storage_location':'"
                        + text + "','supplier_id':'" + supplier + "','custom':{'note':'" + text + "'}}");
        client.make("/spools/" + number + "/use", "{'weight_g':1,'reason':'" + text + "'}");
        client.make("/components", "{'name':'" + text + "','kind':'magnet','minimum_quantity':5}");
        client.make(
                "/components/" + number + "/receive",
                "{'quantity':3,'unit_cost':'0.10','location_id':'" + place + "'}");
        client.make("/saved-views", "{'name':'" + text + "','query':{'q':'" + text + "'}}");
        client.make(
                "/products",
                "{'sku':'X-" + number + "','name':'" + text + "','materials':[{'material_type':'PLA','color':'" + text
                        + "','weight_g':5}]}");
        client.make("/sales-channels", "{'name':'" + text + "','kind':'custom'}");
    }
}
