package app.nozzly.host.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.host.TestHost;
import app.nozzly.host.TestHost.Answer;
import app.nozzly.host.http.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PricingApiTest {

    private static final String SHOP =
            "{'name':'Shop','kind':'custom','custom_fees':[{'code':'sale','percent':9.5},{'code':'order','amount':'0.45'}]}";

    @TempDir
    private Path uploads;

    private TestHost host;

    @BeforeEach
    void start() {
        host = TestHost.with(uploads, services -> {
            List<Feature> features = new ArrayList<>(TestHost.standardFeatures(services));
            Nozzly nozzly = Nozzly.builder()
                    .store(services.store)
                    .clock(services.clock)
                    .ids(services.ids)
                    .build();
            features.add(new PricingFeature(nozzly, services.money));
            return features;
        });
        host.post(
                "/products",
                "{'sku':'A-1','name':'First','components':[{'name':'Part','quantity':1,'unit_cost':'6.69'}]}");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    /** 24.99 + 3.50 shipping at Etsy in the UK with 0.75 pounds to the dollar: fees 3.48, VAT on them 0.70. */
    @Test
    void feesOfAnOrderAreExactToTheMinorUnit() {
        Answer fees = host.post(
                "/pricing/fees",
                "{'schedule':'etsy-gb','on':'2026-11-20','order':{'lines':[{'unit_price':'24.99','quantity':1}],"
                        + "'shipping':3.50,'facts':{'usd_rate':'0.75'}}}");
        assertEquals(200, fees.status(), fees.text());
        assertEquals("0.15", fees.at("/fees/LISTING/amount"));
        assertEquals("GBP", fees.at("/fees/LISTING/currency"));
        assertEquals("3.48", fees.at("/fees_subtotal/amount"));
        assertEquals("0.70", fees.at("/tax_on_fees/amount"));
        assertEquals("false", fees.at("/tax_included"));
        assertEquals("4.18", fees.at("/total/amount"));
        assertEquals(
                List.of("fees", "fees_subtotal", "tax_on_fees", "tax_included", "total", "warnings"), fees.names(""));
    }

    @Test
    void anAssumedExchangeRateIsSaid() {
        Answer fees = host.post(
                "/pricing/fees", "{'schedule':'etsy-gb','order':{'lines':[{'unit_price':'24.99','quantity':1}]}}");
        assertEquals("exchange_rate_assumed", fees.at("/warnings/0/code"));
        assertFalse(fees.at("/warnings/0/message").isEmpty());
    }

    @Test
    void whatIsWrongWithAnOrderIsNamed() {
        refusedAt("/schedule", "/pricing/fees", "{'schedule':'etsy-mars','order':{'lines':[]}}");
        refusedAt("/on", "/pricing/fees", "{'schedule':'etsy-gb','on':'1999-01-01','order':{'lines':[]}}");
        refusedAt(
                "/order/lines/1/unit_price",
                "/pricing/fees",
                "{'schedule':'etsy-gb','order':{'lines':[{'unit_price':'1','quantity':1},{'unit_price':'1.001','quantity':1}]}}");
        refusedAt("/order/shiping", "/pricing/fees", "{'schedule':'etsy-gb','order':{'lines':[],'shiping':'1'}}");
    }

    /** Cost 6.69, fees 9.5 % + 0.45, margin 40 %: 14.14. */
    @Test
    void aChannelOfItsOwnFeesNeedsTheWorkedPrice() {
        Answer channel = host.post("/sales-channels", SHOP);
        assertEquals(201, channel.status(), channel.text());
        assertEquals("", channel.at("/fee_schedule"));
        assertEquals("SALE", channel.at("/custom_fees/0/code"));
        assertEquals("9.5", channel.at("/custom_fees/0/percent"));
        assertEquals("0.45", channel.at("/custom_fees/1/amount/amount"));
        String path = "/sales-channels/" + channel.at("/id");
        Answer read = host.get(path);
        assertEquals(channel.text(), read.text());
        assertEquals(
                "SALE", host.get("/sales-channels").at("/items/0/custom_fees/0/code"), "the list shows them as well");
        Answer same = host.put(path, read.text());
        assertEquals(read.text(), same.text(), "what is read can be written");
        Answer compared = host.get("/pricing/compare?product_id=A-1&margin_percent=40");
        assertEquals(200, compared.status(), compared.text());
        assertEquals("14.14", compared.at("/channels/0/list_price/amount"));
        assertEquals("5.66", compared.at("/channels/0/profit/amount"));
        assertEquals("1.79", compared.at("/channels/0/fees/total/amount"));
        assertEquals("Order", compared.at("/channels/0/fees/lines/1/label"));
        assertEquals("true", compared.at("/channels/0/best"));
        assertEquals("1", compared.at("/channels/0/rank_by_margin"));
        assertEquals("7.89", compared.at("/channels/0/break_even_price/amount"));
        Answer solved = host.post(
                "/pricing/solve",
                "{'channel_id':'" + channel.at("/id") + "','cost':6.69,'target':{'margin_percent':40}}");
        assertEquals("14.14", solved.at("/list_price/amount"));
    }

    @Test
    void aPriceThatDoesNotExistIsAnAnswer() {
        Answer none = host.post(
                "/pricing/solve",
                "{'schedule':'ebay-gb-most','cost':{'amount':'5','currency':'GBP'},'target':{'margin_percent':95}}");
        assertEquals(200, none.status());
        assertEquals("false", none.at("/feasible"));
        assertTrue(none.at("/reason").contains("95 %"), none.at("/reason"));
        refusedAt("/target", "/pricing/solve", "{'schedule':'etsy-gb','cost':1,'target':{}}");
        refusedAt(
                "/target",
                "/pricing/solve",
                "{'schedule':'etsy-gb','cost':1,'target':{'profit':1,'margin_percent':1}}");
        refusedAt("/schedule", "/pricing/solve", "{'cost':1,'target':{'profit':1}}");
        refusedAt(
                "/cost",
                "/pricing/solve",
                "{'schedule':'etsy-us','cost':{'amount':1,'currency':'GBP'},'target':{'profit':1}}");
    }

    @Test
    void aRuleIsSavedByVersionAndRefusedWhenItCannotBeMet() {
        String id = host.post("/sales-channels", SHOP).at("/id");
        String rule = "/products/A-1/pricing/" + id;
        Answer saved = host.put(rule, "{'target':{'profit':'5.00'}}");
        assertEquals(200, saved.status(), saved.text());
        assertEquals("5.00", saved.at("/target/profit/amount"));
        assertEquals("5.00", host.get("/products/A-1/pricing").at("/channels/0/target/profit/amount"));
        assertEquals(
                "422 unreachable_price",
                host.put(rule, "{'target':{'margin_percent':99}}").refusal());
        assertEquals(
                "412 version_conflict",
                host.put(rule, "{'target':{'margin_percent':9}}", "If-Match", "\"7\"")
                        .refusal());
    }

    @Test
    void aRuleIsReadByItsVersionAndWrittenOnlyByThatOne() {
        String id = host.post("/sales-channels", SHOP).at("/id");
        String rule = "/products/A-1/pricing/" + id;
        String body = "{'target':{'profit':'5.00'}}";
        assertEquals("404 not_found", host.get(rule).refusal());
        assertEquals(
                "412 version_conflict",
                host.put(rule, body, "If-Match", "\"99\"").refusal());
        assertEquals(
                "412 version_conflict",
                host.put(rule, "{'nonsense':1}", "If-Match", "\"99\"").refusal());
        assertEquals(
                "404 not_found",
                host.put("/products/NOPE/pricing/" + id, "{'nonsense':1}").refusal());
        assertEquals("0", host.put(rule, body).at("/version"));
        Answer read = host.get(rule);
        assertEquals("5.00", read.at("/target/profit/amount"), read.text());
        assertEquals("0", read.at("/version"));
        assertEquals(304, host.get(rule, "If-None-Match", read.etag()).status());
        assertEquals(
                "412 version_conflict", host.put(rule, body, "If-Match", "abc").refusal());
        Answer changed = host.put(rule, "{'target':{'profit':'6.00'}}", "If-Match", read.etag());
        assertEquals("1", changed.at("/version"), changed.text());
        assertEquals(host.get(rule).etag(), changed.etag());
        assertEquals("1", host.get("/products/A-1/pricing").at("/channels/0/version"));
        host.put("/workshop", "{'strict_writes':true}");
        assertEquals("428 precondition_required", host.put(rule, body).refusal());
    }

    @Test
    void pricesOnAnIncompleteCostSaySo() {
        String id = host.post("/sales-channels", SHOP).at("/id");
        host.post("/products", "{'sku':'C-3','name':'Unpriced','materials':[{'material_type':'PLA','weight_g':10}]}");
        Answer prices = host.get("/products/C-3/pricing?list_price=10");
        assertEquals("false", prices.at("/cost_complete"), prices.text());
        assertEquals("cost_incomplete", prices.at("/channels/0/warnings/0/code"));
        Answer saved = host.put("/products/C-3/pricing/" + id, "{'target':{'list_price':'10'}}");
        assertEquals("cost_incomplete", saved.at("/warnings/0/code"), saved.text());
        String file = host.get("/pricing/export?product_ids=C-3&list_price=10").text();
        assertTrue(file.lines().findFirst().orElseThrow().endsWith("Cost complete,Without a price"), file);
        assertTrue(file.lines().skip(1).findFirst().orElseThrow().contains(",false,"), file);
        assertEquals("", host.get("/products/A-1/pricing").at("/channels/0/warnings/0/code"));
    }

    @Test
    void factsAreTextsNumbersAndTruthsOnly() {
        refusedAt("/facts/a", "/sales-channels", "{'name':'X','facts':{'a':null}}");
        refusedAt("/facts/a", "/sales-channels", "{'name':'X','facts':{'a':{'b':1}}}");
        refusedAt("/facts/a", "/sales-channels", "{'name':'X','facts':{'a':[1]}}");
        refusedAt(
                "/facts/a", "/pricing/solve", "{'schedule':'etsy-gb','cost':1,'target':{'profit':1},'facts':{'a':{}}}");
        refusedAt("/order/facts/a", "/pricing/fees", "{'schedule':'etsy-gb','order':{'lines':[],'facts':{'a':{}}}}");
        Answer made = host.post("/sales-channels", "{'name':'X','facts':{'a':0.50,'b':true,'c':'d'}}");
        assertEquals("0.50 true d", made.at("/facts/a") + " " + made.at("/facts/b") + " " + made.at("/facts/c"));
    }

    @Test
    void manyProductsArePreviewedAndThenSavedAtOnce() {
        host.post("/sales-channels", SHOP);
        host.post("/products", "{'sku':'B-2','name':'Second'}");
        String target = "{'product_ids':['A-1','B-2'],'target':{'markup_percent':50}";
        assertEquals("false", host.post("/pricing/bulk", target + "}").at("/applied"));
        Answer unreachable = host.post("/pricing/bulk", target + ",'apply':true}");
        assertEquals("422 unreachable_price", unreachable.refusal(), "markup is not defined for a cost of zero");
        Answer applied =
                host.post("/pricing/bulk", "{'product_ids':['A-1','B-2'],'target':{'profit':'2.00'},'apply':true}");
        assertEquals("2", applied.at("/rules"), applied.text());
        assertEquals("2.00", host.get("/products/B-2/pricing").at("/channels/0/target/profit/amount"));
    }

    @Test
    void thePriceListIsAFileWithoutFormulas() {
        host.post("/sales-channels", SHOP.replace("'Shop'", "'=HYPERLINK(1)'"));
        Answer file = host.get("/pricing/export?product_ids=A-1&margin_percent=40");
        assertEquals("text/csv; charset=utf-8", file.header("Content-Type"));
        assertTrue(file.text().contains("A-1,First,'=HYPERLINK(1),GBP,6.69,14.14,1.79,"), file.text());
        assertEquals(
                "400 validation_failed /query/product_ids",
                host.get("/pricing/export?product_ids=").refusal());
        assertEquals("404 not_found", host.get("/pricing/export?product_ids=X").refusal());
    }

    @Test
    void channelsFollowTheConventions() {
        Answer made = host.post("/sales-channels", SHOP);
        String path = "/sales-channels/" + made.at("/id");
        assertEquals("\"0\"", made.header("ETag"));
        assertEquals(
                "409 already_exists /name", host.post("/sales-channels", SHOP).refusal());
        Answer etsy = host.put(
                path,
                "{'name':'Etsy','kind':'etsy','fee_schedule':'etsy-gb','facts':{'usd_rate':0.76},'price_ending':'.99'}",
                "If-Match",
                "\"0\"");
        assertEquals("etsy-gb", etsy.at("/fee_schedule"), etsy.text());
        assertEquals(
                "412 version_conflict",
                host.put(path, SHOP, "If-Match", "\"0\"").refusal());
        assertEquals("1", host.get("/sales-channels?kind=etsy").at("/total"));
        assertEquals(204, host.delete(path).status());
        assertEquals("false", host.get(path).at("/is_active"));
        assertEquals("404 not_found", host.get("/sales-channels/none").refusal());
        refusedAt("/custom_fees/0", "/sales-channels", "{'name':'X','custom_fees':[{'code':'A'}]}");
        refusedAt(
                "/custom_fees",
                "/sales-channels",
                "{'name':'X','fee_schedule':'etsy-gb','custom_fees':[{'code':'A','percent':1}]}");
    }

    @Test
    void schedulesAreListedReadAndOverridden() {
        assertEquals("54", host.get("/fee-schedules").at("/total"));
        assertEquals("9", host.get("/fee-schedules?platform=etsy").at("/total"));
        Answer bundled = host.get("/fee-schedules/fair-gb-sumup");
        assertEquals("false", bundled.at("/own"));
        String body = "{'text':" + quoted(bundled.at("/text")) + "}";
        assertEquals("true", host.post("/fee-schedules", body).at("/own"));
        assertEquals("409 already_exists /id", host.post("/fee-schedules", body).refusal());
        Answer own = host.get("/fee-schedules/fair-gb-sumup");
        assertEquals("\"0\"", own.etag());
        Answer put = host.put("/fee-schedules/fair-gb-sumup", body, "If-Match", own.etag());
        assertEquals("200 \"1\"", put.status() + " " + put.etag());
        assertEquals(
                "412 version_conflict",
                host.put("/fee-schedules/fair-gb-sumup", "{'x':1}", "If-Match", own.etag())
                        .refusal());
        assertEquals("404 not_found", host.put("/fee-schedules/nope", "{'x':1}").refusal());
        assertEquals("404 not_found", host.get("/fee-schedules/none").refusal());
        refusedAt("/text", "/fee-schedules", "{'text':'nonsense'}");
    }

    @Test
    void schedulesArePagedAsEveryList() {
        Answer first = host.get("/fee-schedules?limit=30");
        assertEquals("30", String.valueOf(first.json().at("/items").size()));
        Answer rest = host.get("/fee-schedules?limit=30&cursor=" + first.at("/next_cursor"));
        assertEquals("24", String.valueOf(rest.json().at("/items").size()));
        assertTrue(rest.json().at("/next_cursor").isNull(), rest.text());
        assertEquals("9", host.get("/fee-schedules?q=ETSY").at("/total"));
        String last = rest.at("/items/23/id");
        assertEquals(last, host.get("/fee-schedules?sort=-id").at("/items/0/id"));
        assertEquals(400, host.get("/fee-schedules?cursor=x").status());
        assertEquals(400, host.get("/fee-schedules?sort=text").status());
    }

    private void refusedAt(String pointer, String path, String body) {
        Answer refusal = host.post(path, body);
        assertEquals("400 validation_failed " + pointer, refusal.refusal(), refusal.text());
    }

    /** Single quotes of the text would be taken for double ones by the client. */
    private static String quoted(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("'", "\\u0027") + "'";
    }
}
