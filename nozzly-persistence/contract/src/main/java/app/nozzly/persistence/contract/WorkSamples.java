package app.nozzly.persistence.contract;

import app.nozzly.context.Origin;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobState;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.FieldChange;
import app.nozzly.store.Version;
import app.nozzly.workshop.LogoFormat;
import app.nozzly.workshop.LogoImage;
import app.nozzly.workshop.WorkshopLogo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Valid jobs, entries of the audit trail and logos by chance, replayable from a seed. Not thread-safe. */
public final class WorkSamples {

    private static final List<String> KINDS = List.of("import", "reprice", "verify");

    private final Samples samples;

    public WorkSamples(Samples samples) {
        this.samples = samples;
    }

    public Job job() {
        Map<String, String> arguments = new TreeMap<>();
        samples.listOf(3, samples::word).forEach(name -> arguments.put(name, samples.word()));
        return new Job(
                new JobId(samples.uuid()),
                samples.oneOf(KINDS),
                arguments,
                samples.oneOf(List.of(JobState.values())),
                progress(),
                samples.below(10),
                samples.chance(),
                samples.maybe(samples::word),
                samples.actor(),
                samples.instant(),
                samples.maybe(samples::instant),
                samples.maybe(samples::instant),
                Version.INITIAL);
    }

    public JobProgress progress() {
        return new JobProgress(samples.below(100), samples.below(1_000), samples.word());
    }

    public AuditEntry entry() {
        return new AuditEntry(
                samples.uuid(),
                samples.oneOf(List.of("member.changed", "member.removed", "role.created")),
                new AuditEntry.Subject(samples.oneOf(List.of("member", "role")), samples.word(), samples.word()),
                samples.listOf(4, this::change),
                samples.actor(),
                new Origin(samples.word(), samples.word(), samples.word()),
                samples.instant());
    }

    private FieldChange change() {
        return new FieldChange(samples.word(), samples.maybe(samples::word), samples.maybe(samples::word));
    }

    public WorkshopLogo logo() {
        return logo(samples.oneOf(List.of(LogoFormat.values())), 16 + samples.below(2_000));
    }

    /** One with this many bytes, at least 16, all but the first ones by chance. */
    public WorkshopLogo logo(LogoFormat format, int size) {
        byte[] bytes = new byte[size];
        samples.random().nextBytes(bytes);
        byte[] head = head(format);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return new WorkshopLogo(format, LogoImage.of(bytes), Version.INITIAL);
    }

    private static byte[] head(LogoFormat format) {
        String head = switch (format) {
            case PNG -> "\u0089PNG\r\n\u001a\n";
            case JPEG -> "\u00ff\u00d8\u00ff\u00e0";
            case WEBP -> "RIFF\u0000\u0000\u0000\u0000WEBP";
        };
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }
}
