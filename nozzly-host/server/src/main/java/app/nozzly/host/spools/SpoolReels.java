package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.Spools;
import java.util.List;
import java.util.Optional;

/** What is known of a spool's reel, said of all spools of its filament. Thread-safe. */
final class SpoolReels {

    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.MATERIALS);

    /** Stands in an address for no type. */
    private static final String NONE = "none";

    private final PageFrame frame;
    private final Spools spools;
    private final Filaments filaments;
    private final ReelTypes types;

    SpoolReels(PageFrame frame, Spools spools, Filaments filaments, ReelTypes types) {
        this.frame = frame;
        this.spools = spools;
        this.filaments = filaments;
        this.types = types;
    }

    List<Route> routes(Routes routes) {
        return List.of(routes.form("/spools/{id}/usual-reel/{reel}", CHANGE, this::choose));
    }

    /** Where the filament takes the type of a spool; empty when the spool names none, or the filament has it already. */
    static Optional<String> href(Spool spool, Visit visit) {
        Optional<Reel> usual = spool.filament().reel();
        return spool.details()
                .reel()
                .filter(own -> visit.may("materials.change"))
                .filter(own -> usual.stream().noneMatch(known -> known.id().equals(own.id())))
                .map(own -> href(spool, Optional.of(own)));
    }

    private static String href(Spool spool, Optional<Reel> reel) {
        return SpoolPictures.href(spool) + "/usual-reel/"
                + reel.map(type -> type.id().toString()).orElse(NONE);
    }

    private Reply<Void> choose(Request<Void> request) {
        Visit visit = frame.visit(request);
        Spool spool = spools.get(request.context(), request.path("id"));
        Filament filament = spool.filament();
        Optional<Reel> reel = Optional.of(request.path("reel"))
                .filter(id -> !id.equals(NONE))
                .map(id -> types.get(request.context(), id))
                .map(ReelType::reel);
        return request.perform(
                context -> filaments.comesOn(context, filament.id(), reel),
                stored -> visit.doneUndoable(
                        SpoolPictures.href(spool),
                        href(spool, filament.reel()),
                        "usual_reel_chosen",
                        stored.label(),
                        stored.reel().map(Reel::name).orElse("–")));
    }
}
