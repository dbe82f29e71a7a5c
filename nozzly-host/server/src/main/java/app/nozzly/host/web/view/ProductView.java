package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.RowChoices;
import java.util.List;
import java.util.Optional;

/**
 * One product: its form with the bill of materials, its cost and its prices. Immutable. Fields of the form: {@code name}, {@code sku},
 * {@code description}, {@code units_per_plate}, {@code print_minutes}, {@code setup_minutes}, {@code handling_minutes}, {@code labor_rate}, {@code power_w}, {@code failure_percent}, {@code overhead_percent}; each material row
 * {@code materials[i].material_type}, {@code .brand}, {@code .color}, {@code .weight_g}, {@code .waste_percent}, {@code .id}; each component row
 * {@code components[i].component_id}, {@code .name}, {@code .quantity}, {@code .unit_cost}.
 *
 * @param href path that takes the form
 * @param form what stands in it
 * @param materialRows how many material rows there are
 * @param componentRows how many component rows there are
 * @param materialTypes choices of a material row that is added
 * @param components choices of a component row that is added: those of the stock
 * @param version entity tag that the form sends back; empty for a new product
 * @param cost its cost; empty for a new product
 * @param channels its prices; empty for a new product or without channels
 * @param target the margin slider; empty as the prices are
 * @param exportHref path of its prices as CSV; empty as the prices are
 * @param standing whether it is in the catalogue; empty for a new product
 */
public record ProductView(
        String href,
        FormState form,
        int materialRows,
        int componentRows,
        List<Choice> materialTypes,
        List<Choice> components,
        String version,
        Optional<CostView> cost,
        Optional<ChannelsView> channels,
        Optional<PriceView.Target> target,
        Optional<String> exportHref,
        Optional<Standing> standing) {

    public ProductView {
        materialTypes = List.copyOf(materialTypes);
        components = List.copyOf(components);
    }

    /** Choices of one component row. */
    public List<Choice> componentsOf(int index) {
        return RowChoices.of(components, componentRows, form.value("components[" + index + "].component_id"));
    }

    /** Choices of one material row. */
    public List<Choice> materialTypesOf(int index) {
        return RowChoices.of(materialTypes, materialRows, form.value("materials[" + index + "].material_type"));
    }

    /** The view of a product that nobody may take out of the catalogue from here, in a workshop without components. */
    public ProductView(
            String href,
            FormState form,
            int materialRows,
            int componentRows,
            List<Choice> materialTypes,
            String version,
            Optional<CostView> cost,
            Optional<ChannelsView> channels,
            Optional<PriceView.Target> target,
            Optional<String> exportHref) {
        this(
                href,
                form,
                materialRows,
                componentRows,
                materialTypes,
                List.of(),
                version,
                cost,
                channels,
                target,
                exportHref,
                Optional.empty());
    }

    /** A product that does not exist yet, with one material row to fill in. */
    public static ProductView blank(String href, FormState form, List<Choice> materialTypes) {
        return new ProductView(
                href,
                form,
                1,
                0,
                materialTypes,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
