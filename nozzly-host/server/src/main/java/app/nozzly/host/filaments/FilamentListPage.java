package app.nozzly.host.filaments;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.spools.SpoolPictures;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.FilamentsView;
import app.nozzly.host.web.view.Link;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentStock;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.Spools;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of filaments, each with what stands on the shelf of it. Thread-safe. */
final class FilamentListPage {

    private static final String MATERIAL = "material_type";

    private final Filaments filaments;
    private final Spools spools;

    FilamentListPage(Filaments filaments, Spools spools) {
        this.filaments = filaments;
        this.spools = spools;
    }

    FilamentsView view(Request<?> request, Visit visit, List<Choice> materialTypes) {
        Listing listing = Listing.of(request, FilamentPages.PATH, "q", MATERIAL);
        Map<String, String> filters =
                listing.filter(MATERIAL).map(type -> Map.of(MATERIAL, type)).orElse(Map.of());
        Page<Filament> page = filaments.list(request.context(), listing.query(listing.filter("q"), filters));
        Optional<Map<FilamentId, FilamentStock>> shelf = shelf(request, visit, page);
        return new FilamentsView(
                FilamentPages.PATH,
                FormState.of(listing.filters()),
                !listing.filters().isEmpty(),
                materialTypes,
                columns(visit, listing),
                page.items().stream()
                        .map(filament -> row(filament, visit, shelf))
                        .toList(),
                FilamentPages.PATH + "/new",
                FilamentPages.PATH + "/import",
                listing.pager(page, visit));
    }

    private static FilamentsView.Columns columns(Visit visit, Listing listing) {
        return new FilamentsView.Columns(
                Column.text(visit.texts().say("spools.filament")),
                listing.sortable(Column.text(visit.texts().say("material.brand")), "brand"),
                listing.sortable(Column.text(visit.texts().say("material.type")), MATERIAL),
                Column.figure(visit.texts().say("area.spools")),
                Column.figure(visit.texts().say("spools.remaining")),
                Column.figure(visit.texts().say("filament.price")));
    }

    /** What is in use of the filaments of a page, for those who may see it. */
    private Optional<Map<FilamentId, FilamentStock>> shelf(Request<?> request, Visit visit, Page<Filament> page) {
        return visit.may("spools.view")
                ? Optional.of(spools.stockOf(
                        request.context(),
                        page.items().stream().map(Filament::id).toList()))
                : Optional.empty();
    }

    private static FilamentsView.Row row(
            Filament filament, Visit visit, Optional<Map<FilamentId, FilamentStock>> shelf) {
        Optional<FilamentStock> stock =
                shelf.map(known -> known.getOrDefault(filament.id(), FilamentStock.none(filament.id())));
        return new FilamentsView.Row(
                new Link(filament.label(), FilamentPages.path(filament)),
                SpoolPictures.swatch(filament),
                filament.brand().name(),
                Stream.concat(Stream.of(filament.materialType()), filament.finish().stream())
                        .collect(Collectors.joining(" ")),
                stock.map(FilamentStock::spools).map(visit.figures()::count),
                stock.map(FilamentStock::remaining).map(visit.figures()::grams),
                filament.price().map(visit.figures()::money));
    }
}
