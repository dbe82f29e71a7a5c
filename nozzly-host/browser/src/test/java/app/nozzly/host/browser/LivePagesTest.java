package app.nozzly.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two visitors: one works by the program's API, the other looks on. */
@DisplayName("Pages show by themselves")
class LivePagesTest extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(2000);

    /** A spool of 1,000 g of its own; gives its code. */
    private String spool(Page worker, String brand) {
        SpoolPagesTest.fill(worker, brand);
        SpoolPagesTest.save(worker);
        worker.waitForURL(Pattern.compile(".*/spools/FIL-\\d+"));
        return worker.url().replaceAll(".*/", "");
    }

    private static void use(Page worker, String code, String grams) {
        Object status = worker.evaluate(
                "([code, grams]) => fetch(`/api/v1/spools/${code}/use`, { method: 'POST', body: JSON.stringify({ weight_g: grams }),"
                        + " headers: { 'Content-Type': 'application/json', 'X-Csrf-Token': document.querySelector('meta[name=csrf-token]').content } })"
                        + ".then((answer) => answer.status)",
                java.util.List.of(code, grams));
        assertTrue(status.equals(200) || status.equals(201), "the use was answered with " + status);
    }

    private static void stays(Page page) {
        page.evaluate("() => { window.sameDocument = true; }");
    }

    private static void listening(Page page) {
        page.waitForFunction("() => document.querySelector('nz-live')?.heard");
    }

    @Test
    @DisplayName("what another draws from a spool, on its page and in the list, and say so")
    void aUseIsShown() {
        Page worker = open("/spools/new", Look.WIDE_LIGHT);
        String code = spool(worker, "Live Brand");
        Page page = open("/spools/" + code, Look.WIDE_LIGHT);
        Page list = open("/spools?q=live+brand", Look.NARROW_DARK);
        for (Page one : new Page[] {page, list}) {
            listening(one);
            stays(one);
        }
        use(worker, code, "82.4");
        page.bringToFront();
        assertThat(page.locator("main")).containsText("917.6", SOON);
        assertThat(page.locator("nz-live [role=status]")).containsText("Shown anew");
        assertThat(page.locator("#live-main tbody tr")).hasCount(2);
        assertThat(list.locator("#list tbody tr")).containsText("917.6");
        for (Page one : new Page[] {page, list}) {
            assertEquals(true, one.evaluate("() => window.sameDocument === true"), "without a new page");
        }
    }

    @Test
    @DisplayName(
            "nothing over a row in which something is being typed: they say that it changed meanwhile, and other rows go on")
    void whatIsTypedStays() {
        Page worker = open("/spools/new", Look.WIDE_LIGHT);
        String code = spool(worker, "Typed Brand");
        Page sheet = open("/stock-takes/sheet?place=", Look.WIDE_LIGHT);
        listening(sheet);
        Locator row = sheet.locator("tr").filter(new Locator.FilterOptions().setHasText(code));
        Locator field = row.locator("[name$='.gross_weight_g']");
        field.fill("1093");
        use(worker, code, "100");
        Locator hint = sheet.locator(".nz-live-hint");
        assertThat(hint).containsText("Changed meanwhile", SOON);
        assertThat(field).hasValue("1093");
        assertThat(row).not().containsText("900");
        hint.locator("button").click();
        assertThat(row).containsText("900");
        assertThat(field).hasValue("1093");
        assertThat(hint).hasCount(0);
    }

    @Test
    @DisplayName("what a form beside them holds is left alone")
    void aFormBesideStays() {
        Page worker = open("/spools/new", Look.WIDE_LIGHT);
        String code = spool(worker, "Beside Brand");
        Page page = open("/spools/" + code, Look.WIDE_LIGHT);
        listening(page);
        page.locator("#f-weight_g").fill("12");
        use(worker, code, "50");
        assertThat(page.locator("#live-main")).containsText("950", SOON);
        assertThat(page.locator("#f-weight_g")).hasValue("12");
        assertThat(page.locator("#f-weight_g")).isFocused();
    }

    @Test
    @DisplayName("nothing over a sheet that was refused: what was typed is on it and nowhere else")
    void aRefusedSheetStays() {
        complaints().expect("answered 400");
        complaints().expect("status of 400");
        Page worker = open("/spools/new", Look.WIDE_LIGHT);
        String code = spool(worker, "Refused Brand");
        Page sheet = open("/stock-takes/sheet?place=", Look.WIDE_LIGHT);
        sheet.locator("[name$='.gross_weight_g']").first().fill("many");
        sheet.locator("[name=note]").fill("Yearly");
        sheet.locator("main form button.nz-button--primary").click();
        assertThat(sheet.locator("[name$='.gross_weight_g']").first()).hasValue("many");
        assertThat(sheet.locator("nz-live, [data-live]")).hasCount(0);
        use(worker, code, "100");
        sheet.waitForTimeout(1500);
        assertThat(sheet.locator("[name=note]")).hasValue("Yearly");
    }

    @Test
    @DisplayName("and leave whoever stands on a button on that button, or on no other")
    void theFocusStaysWithItsRow() {
        Page worker = open("/spools/new", Look.WIDE_LIGHT);
        String code = spool(worker, "Focus Brand");
        use(worker, code, "10");
        Page page = open("/spools/" + code, Look.WIDE_LIGHT);
        listening(page);
        Locator undo =
                page.locator("#live-main form[action*='/reverse'] button, #live-main form[action*='/undo'] button");
        undo.first().focus();
        String deed =
                "() => document.activeElement.form?.getAttribute('action') ?? document.activeElement.closest('[data-live]')?.id";
        Object stood = page.evaluate(deed);
        use(worker, code, "20");
        assertThat(page.locator("#live-main tbody tr"))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(3000));
        assertEquals(stood, page.evaluate(deed), "the same movement, one row further down");
        worker.evaluate(
                "(path) => fetch(path, { method: 'POST', body: new URLSearchParams({ _csrf: document.querySelector('meta[name=csrf-token]').content }) })",
                stood);
        assertThat(page.locator("#live-main tbody tr"))
                .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(3000));
        assertEquals("live-main", page.evaluate(deed), "taken back: no other movement is stood on");
    }
}
