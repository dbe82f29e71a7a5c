package app.nozzly.host.spoolman;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.CatalogueImportView;
import app.nozzly.host.web.view.SpoolImportView;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.store.KeptFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a catalogue offers and would bring, as a reader sees it. One thread. */
final class CatalogueViews {

    private static final int SHOWN_MISTAKES = 50;
    private static final int MOST_OFFERED = 1000;

    private final Visit visit;
    private final CatalogueChoice choice;
    private final FormState form;

    /** @param form a refused wish, or nothing */
    CatalogueViews(Visit visit, CatalogueChoice choice, FormState form) {
        this.visit = visit;
        this.choice = choice;
        this.form = form;
    }

    /** @param whole what would become of all of it */
    CatalogueImportView.Choosing choosing(KeptFile file, String href, CataloguePlan whole) {
        FilamentImportTally tally = whole.tally();
        Map<String, Integer> fresh = whole.newByManufacturer();
        return new CatalogueImportView.Choosing(
                CatalogueDesk.name(file),
                href,
                counts(tally),
                offers(whole, CatalogueEntry::manufacturer, choice.manufacturers(), fresh),
                offers(whole, CatalogueEntry::material, choice.materials(), Map.of()),
                choice.newTypes(),
                choice.isNarrow() ? FormState.empty() : form);
    }

    private List<CatalogueImportView.Offer> offers(
            CataloguePlan whole,
            Function<CatalogueEntry, String> name,
            Set<String> chosen,
            Map<String, Integer> fresh) {
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        whole.entries().forEach(entry -> counts.merge(name.apply(entry), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(offer -> !offer.getKey().isEmpty())
                .limit(MOST_OFFERED)
                .map(offer -> new CatalogueImportView.Offer(
                        offer.getKey(),
                        label(offer.getKey(), offer.getValue(), fresh.getOrDefault(offer.getKey(), 0)),
                        chosen.contains(offer.getKey())))
                .toList();
    }

    private String label(String name, int all, int fresh) {
        return fresh == 0
                ? visit.texts().say("catalogue.offer", name, count(all))
                : visit.texts().say("catalogue.offer_new", name, count(all), count(fresh));
    }

    private String count(int things) {
        return visit.figures().count(things).value();
    }

    private CatalogueImportView.Counts counts(FilamentImportTally tally) {
        return new CatalogueImportView.Counts(
                visit.figures().count(tally.created()),
                visit.figures().count(tally.known()),
                visit.figures().count(tally.refused()),
                visit.figures().count(tally.brands()));
    }

    CatalogueImportView.Preview preview(CataloguePlan plan, String href) {
        return new CatalogueImportView.Preview(
                counts(plan.tally()),
                plan.newTypes(),
                plan.unknownTypes(),
                LeftOut.of(plan.entries()).entrySet().stream()
                        .map(left -> visit.texts().say("spoolman.left_out_one", left.getKey(), count(left.getValue())))
                        .toList(),
                plan.mistakes()
                        .limit(SHOWN_MISTAKES)
                        .map(mistake -> new SpoolImportView.Error(
                                String.valueOf(mistake.entry().number()),
                                mistake.error().field(),
                                mistake.entry().manufacturer() + " "
                                        + mistake.entry().name(),
                                mistake.error().message().text(visit.locale())))
                        .toList(),
                plan.isFaulty(),
                plan.tally().addsAnything(),
                href,
                List.copyOf(choice.manufacturers()),
                List.copyOf(choice.materials()),
                choice.newTypes(),
                form);
    }
}
