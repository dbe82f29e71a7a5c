package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.context.OperationContext;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/** What the demo workshop sells. */
final class DemoProducts {

    /**
     * SKU; name; category; tags; units per plate; set-up, handling and print minutes; materials as {@code type/colour/finish/grams/waste %}; components
     * as {@code name/quantity/unit cost}.
     */
    private static final List<String> CATALOGUE = List.of(
            "DRG-ART-M; Articulated dragon, medium; Toys; dragon,flexi; 1; 6; 9; 412; PLA/Copper and Green/silk/118.4/3; Gift box/1/0.62, Tissue/2/0.04",
            "DRG-ART-S; Articulated dragon, small; Toys; dragon,flexi; 4; 12; 5; 96; PLA/Gold/silk/31.2/3; Gift box/1/0.48",
            "PLT-GEO-12; Geometric planter 12 cm; Home; planter; 1; 5; 6; 318; PLA/Cotton White/matte/142.0/2; Cork foot/4/0.07, Box/1/0.55",
            "PLT-SAU-12; Planter saucer 12 cm; Home; planter; 3; 6; 2; 54; PLA/Cotton White/matte/28.5/2; ",
            "LMP-MOON; Moon lamp shade; Home; lamp; 1; 5; 14; 905; PLA/Jade White//236.0/4; LED base/1/4.20, Box/1/0.92",
            "HPH-STAND; Headphone stand; Desk; stand; 1; 6; 6; 365; PLA/Charcoal/matte/168.7/2, PLA/Sunrise Orange/matte/9.3/6; Rubber foot/4/0.05, Box/1/0.70",
            "CBL-CLIP-6; Cable clips, set of six; Desk; cable; 6; 10; 3; 18; PETG/Jet Black//9.6/3; Adhesive pad/6/0.03, Zip bag/1/0.03",
            "PHN-DOCK; Phone dock; Desk; dock,phone; 2; 8; 6; 128; PLA/Galaxy Black//64.2/2; Silicone pad/1/0.18, Box/1/0.46",
            "DIC-TOWER; Dice tower; Games; dice; 1; 6; 12; 540; PLA/Forest Green/matte/214.0/2, PLA/Gold/silk/18.6/8; Magnet 6x3 mm/4/0.12, Box/1/0.95",
            "BRK-SHELF; Shelf bracket, pair; Home; bracket; 2; 8; 4; 142; ASA/Black//96.0/3; Screw set/1/0.22, Zip bag/1/0.03",
            "KEY-NAME; Name keyring; Gifts; keyring,personal; 12; 14; 2; 11; PLA/Fire Engine Red//4.2/4, PLA/Jade White//1.4/12; Split ring/1/0.06, Card/1/0.09",
            "CPS-GRIP; Camera grip; Photo; grip; 1; 6; 8; 210; TPU/Black//58.0/4, PETG/Signal Red//12.4/4; Bolt 1-4 inch/1/0.31, Box/1/0.46");

    private final Nozzly nozzly;

    DemoProducts(Nozzly nozzly) {
        this.nozzly = nozzly;
    }

    void write(OperationContext context) {
        List<Product> products = new ArrayList<>();
        CATALOGUE.forEach(row -> products.add(nozzly.products().add(context, draft(row.split(";")))));
        nozzly.products().add(context, planterSet(products.get(2), products.get(3)));
    }

    private ProductDraft draft(String[] row) {
        ProductDetails details = new ProductDetails(
                row[0].strip(),
                row[1].strip(),
                Optional.empty(),
                Optional.of(row[2].strip()),
                List.of(row[3].strip().split(",")));
        BillOfMaterials bom = new BillOfMaterials(materials(row[8].strip()), components(row[9].strip()), List.of());
        ProductionTimes times = new ProductionTimes(
                Integer.parseInt(row[4].strip()), minutes(row[5]), minutes(row[6]), minutes(row[7]));
        return ProductDraft.of(details, bom, times);
    }

    private static ProductDraft planterSet(Product planter, Product saucer) {
        BillOfMaterials bom = new BillOfMaterials(
                List.of(),
                List.of(),
                List.of(
                        new SubProductLine(planter.id(), BigDecimal.ONE),
                        new SubProductLine(saucer.id(), BigDecimal.ONE)));
        return ProductDraft.of(
                new ProductDetails(
                        "PLT-SET-12",
                        "Geometric planter with saucer",
                        Optional.empty(),
                        Optional.of("Home"),
                        List.of("planter", "set")),
                bom,
                ProductionTimes.NONE);
    }

    private List<MaterialLine> materials(String text) {
        List<MaterialLine> lines = new ArrayList<>();
        for (String line : text.split(",")) {
            String[] parts = line.strip().split("/", -1);
            MaterialKey key = new MaterialKey(
                    parts[0], Optional.empty(), Optional.of(parts[1]), Optional.of(parts[2]), Optional.empty());
            lines.add(new MaterialLine(
                    nozzly.products().newLineId(),
                    key,
                    Optional.empty(),
                    Grams.of(parts[3]),
                    Percentage.ofPercent(parts[4]),
                    lines.size()));
        }
        return lines;
    }

    private List<ComponentLine> components(String text) {
        List<ComponentLine> lines = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = line.strip().split("/", -1);
            lines.add(new ComponentLine(
                    nozzly.products().newLineId(),
                    parts[0],
                    new BigDecimal(parts[1]),
                    Optional.of(BigMoney.of(DemoWorkshop.CURRENCY, new BigDecimal(parts[2])))));
        }
        return lines;
    }

    private static PrintTime minutes(String text) {
        return PrintTime.ofMinutes(Long.parseLong(text.strip()));
    }
}
