package app.nozzly.host.spoolman;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentBatch;
import app.nozzly.inventory.FilamentImport;
import app.nozzly.inventory.FilamentImportLine;
import app.nozzly.inventory.FilamentImportResult;
import app.nozzly.inventory.FilamentImportRow;
import app.nozzly.inventory.FilamentImportRun;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.inventory.SpoolImportProgress;
import app.nozzly.material.MaterialType;
import app.nozzly.store.Transactions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the bytes of a catalogue to filaments. Thread-safe. */
final class CatalogueImporting {

    /** Of more filaments a job is made. */
    static final int MOST_AT_ONCE = 200;

    private final FilamentImport imports;
    private final FilamentImportRun run;
    private final JsonFormat json;

    CatalogueImporting(Transactions transactions, FilamentImport imports, JsonFormat json) {
        this.imports = imports;
        this.run = new FilamentImportRun(transactions, imports);
        this.json = json;
    }

    /** @throws app.nozzly.problem.NozzlyException {@code unreadable_file}, {@code too_large} */
    List<CatalogueEntry> read(byte[] file) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (JsonNode entry : CatalogueForms.read(file, json)) {
            entries.add(CatalogueEntry.of(entries.size() + 1, entry));
        }
        return entries;
    }

    /** Chosen entries as a catalogue of their own. */
    byte[] kept(Chosen chosen) {
        return json.write(Map.of(
                "entries", chosen.entries().stream().map(CatalogueEntry::entry).toList()));
    }

    /** What would become of each now. */
    CataloguePlan plan(OperationContext context, Chosen chosen) {
        return plan(chosen, imports.preview(context, batch(chosen)));
    }

    /** What would become of all of a catalogue, of which parts may be taken. */
    FilamentImportResult preview(OperationContext context, Chosen all) {
        return imports.preview(context, batch(all));
    }

    /**
     * What would become of a choice, by what would become of all: filaments that are the same have the same maker and material, so that no choice parts them.
     */
    static CataloguePlan part(FilamentImportResult whole, Chosen chosen) {
        Set<Integer> numbers =
                chosen.entries().stream().map(CatalogueEntry::number).collect(Collectors.toSet());
        List<FilamentImportLine> lines = whole.lines().stream()
                .filter(line -> numbers.contains(line.row()))
                .toList();
        List<Filament> fresh = lines.stream()
                .filter(line -> line.outcome() == FilamentImportLine.Outcome.CREATED)
                .flatMap(line -> line.filament().stream())
                .toList();
        Set<BrandId> brands = fresh.stream().map(one -> one.brand().id()).collect(Collectors.toSet());
        Set<String> types = fresh.stream().map(Filament::materialType).collect(Collectors.toSet());
        return plan(
                chosen,
                new FilamentImportResult(
                        lines,
                        whole.brands().stream()
                                .filter(one -> brands.contains(one.id()))
                                .toList(),
                        whole.types().stream()
                                .filter(one -> types.contains(one.code()))
                                .toList()));
    }

    /** Does it at once, for at most {@link #MOST_AT_ONCE} entries. */
    FilamentImportResult apply(OperationContext context, Chosen chosen) {
        return imports.apply(context, batch(chosen));
    }

    /** Does it piece by piece; with the same key again what was done is not done again. */
    FilamentImportTally run(OperationContext context, String key, Chosen chosen, SpoolImportProgress progress) {
        return run.run(context, key, batch(chosen), progress);
    }

    /** What came of it. */
    static CataloguePlan plan(Chosen chosen, FilamentImportResult result) {
        List<FilamentImportLine> lines = Stream.concat(
                        result.lines().stream(), chosen.entries().stream().flatMap(CatalogueEntry::refused))
                .sorted(Comparator.comparingInt(FilamentImportLine::row))
                .toList();
        FilamentImportResult all = new FilamentImportResult(lines, result.brands(), result.types());
        return new CataloguePlan(
                chosen.entries(),
                all.tally(),
                lines,
                result.types().stream().map(MaterialType::code).toList());
    }

    private static FilamentBatch batch(Chosen chosen) {
        List<FilamentImportRow> rows =
                chosen.entries().stream().flatMap(entry -> entry.row().stream()).toList();
        return new FilamentBatch(rows, List.of(), chosen.newTypes() ? MissingTypes.of(rows) : List.of());
    }
}
