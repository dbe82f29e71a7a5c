package app.nozzly.host.materials;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.material.MaterialType;
import app.nozzly.problem.NozzlyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What forms of filaments and spools offer in {@code material_type} and {@code reel_type_id}. What stands in a form is among it, else a browser would send
 * another choice. Thread-safe.
 */
public final class MaterialChoices {

    private final MaterialCatalogue materials;
    private final ReelTypes reelTypes;

    public MaterialChoices(MaterialCatalogue materials, ReelTypes reelTypes) {
        this.materials = materials;
        this.reelTypes = reelTypes;
    }

    /** Types of materials, with their names. */
    public List<Choice> types(Request<?> request) {
        return Choosable.all(query -> materials.list(request.context(), query)).stream()
                .map(MaterialChoices::choice)
                .toList();
    }

    /** The same, with the type that stands in a form. */
    public List<Choice> types(Request<?> request, FormState form) {
        List<Choice> types = types(request);
        String chosen = form.value("material_type");
        boolean known =
                chosen.isEmpty() || types.stream().anyMatch(type -> type.value().equals(chosen));
        return known
                ? types
                : Stream.concat(types.stream(), Stream.of(new Choice(chosen, chosen)))
                        .toList();
    }

    private static Choice choice(MaterialType type) {
        boolean said = type.code().equalsIgnoreCase(type.name());
        return new Choice(type.code(), said ? type.code() : type.code() + " · " + type.name());
    }

    /**
     * Types of reels in use, each with its weight, for those who may see them.
     *
     * @param own what the thing has now; it is offered also when it is retired, as is what stands in the form
     */
    public List<Choice> reels(Visit visit, Request<?> request, Optional<Reel> own, FormState form) {
        if (!visit.may("materials.view")) {
            return List.of();
        }
        Stream<Reel> offered = Choosable.inUse(query -> reelTypes.list(request.context(), query)).stream()
                .map(ReelType::reel);
        return Stream.of(offered, own.stream(), chosen(request, form).stream())
                .flatMap(reels -> reels)
                .collect(Collectors.toMap(Reel::id, reel -> reel, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(reel -> new Choice(
                        reel.id().toString(),
                        reel.name() + " · "
                                + visit.figures().grams(reel.emptyWeight()).text()))
                .toList();
    }

    private Optional<Reel> chosen(Request<?> request, FormState form) {
        try {
            return Optional.of(form.value("reel_type_id"))
                    .filter(id -> !id.isBlank())
                    .map(id -> reelTypes.get(request.context(), id).reel());
        } catch (NozzlyException unknown) {
            return Optional.empty();
        }
    }
}
