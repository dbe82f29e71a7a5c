package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.jobs.Housekeeping;
import app.nozzly.host.jobs.JobDatabase;
import app.nozzly.host.jobs.JobDesk;
import app.nozzly.host.jobs.JobKind;
import app.nozzly.host.jobs.JobKinds;
import app.nozzly.host.jobs.JobScheduler;
import app.nozzly.host.jobs.JobStreams;
import app.nozzly.host.jobs.JobTerms;
import app.nozzly.host.jobs.JobsFeature;
import app.nozzly.host.jobs.NoteCheckpoints;
import app.nozzly.host.jobs.QueuedOutbox;
import app.nozzly.host.jobs.Reprice;
import app.nozzly.host.jobs.SendMail;
import app.nozzly.host.jobs.StoredJobQueue;
import app.nozzly.host.jobs.VerifyLedger;
import app.nozzly.host.live.LiveFeature;
import app.nozzly.host.mail.DirectOutbox;
import app.nozzly.host.mail.Mailer;
import app.nozzly.host.mail.Outbox;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.printfiles.KeptPrintFiles;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.host.security.Sealed;
import app.nozzly.host.security.Secrets;
import app.nozzly.host.telemetry.JobFigures;
import app.nozzly.host.telemetry.JobRuns;
import app.nozzly.host.telemetry.WorkshopDirectory;
import app.nozzly.store.Store;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoOptional;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Clock;
import java.util.Set;

/** Long work: its kinds, its queue and what does it. Other modules add {@link JobKind}s to their set, and may replace the {@link JobTerms}. */
public final class JobsModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), JobKind.class);
        OptionalBinder.newOptionalBinder(binder(), JobTerms.class).setDefault().toInstance(JobTerms.STANDARD);
    }

    @Provides
    @Singleton
    JobKinds kinds(Set<JobKind> kinds, JobRuns runs) {
        return new JobKinds(kinds, runs);
    }

    @Provides
    @Singleton
    JobDatabase database(Store store) {
        return () -> OpenDatabase.below(store).scheduling();
    }

    @Provides
    @Singleton
    StoredJobQueue queue(JobDatabase database, JsonFormat json, Clock clock) {
        return new StoredJobQueue(database, json, clock);
    }

    @Provides
    @Singleton
    JobDesk desk(Nozzly nozzly, JobKinds kinds, StoredJobQueue queue) {
        return new JobDesk(nozzly.jobs(), kinds, queue);
    }

    @Provides
    @Singleton
    JobScheduler scheduler(StoredJobQueue queue, Nozzly nozzly, JobKinds kinds, Clock clock, JobTerms terms) {
        return new JobScheduler(queue, nozzly.transactions(), nozzly.jobs(), kinds, clock, terms);
    }

    @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
    @Singleton
    Outbox outbox(JobDesk desk, InstallationSecret secret, JsonFormat json, DirectOutbox direct) {
        return new QueuedOutbox(desk, seal(secret), json, direct);
    }

    @ProvidesIntoSet
    JobKind sendMail(Mailer mailer, InstallationSecret secret, JsonFormat json) {
        return SendMail.kind(mailer, seal(secret), json);
    }

    private static Sealed seal(InstallationSecret secret) {
        return new Sealed(secret, new Secrets());
    }

    @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
    @Singleton
    JobFigures figures(JobScheduler scheduler, Store store, WorkshopDirectory directory) {
        return new WorkshopJobs(scheduler::isRunning, store, directory);
    }

    @Provides
    @Singleton
    JobStreams streams(JobDesk desk, Clock clock) {
        return new JobStreams(desk, clock);
    }

    @Provides
    @Singleton
    LiveFeature live(Nozzly nozzly, Clock clock) {
        return new LiveFeature(nozzly.recentChanges(), clock);
    }

    @ProvidesIntoSet
    Feature stockEvents(LiveFeature live) {
        return live;
    }

    @ProvidesIntoSet
    Feature jobs(PageFrame frame, JobDesk desk, JobStreams streams) {
        return new JobsFeature(frame, desk, streams);
    }

    @ProvidesIntoSet
    JobKind verifyLedger(Nozzly nozzly) {
        return VerifyLedger.kind(nozzly.stockCheck());
    }

    @ProvidesIntoSet
    JobKind addUpLedger(Nozzly nozzly) {
        return VerifyLedger.sums(nozzly.balanceCheck());
    }

    @ProvidesIntoSet
    JobKind noteCheckpoint(Nozzly nozzly) {
        return NoteCheckpoints.kind(nozzly.checkpoints());
    }

    @ProvidesIntoSet
    JobKind noteCheckpoints(Nozzly nozzly, WorkshopDirectory workshops) {
        return NoteCheckpoints.daily(nozzly.checkpoints(), workshops::workshops);
    }

    @ProvidesIntoSet
    JobKind reprice(Nozzly nozzly) {
        return Reprice.kind(nozzly.products(), nozzly.pricing());
    }

    @ProvidesIntoSet
    JobKind housekeeping(Nozzly nozzly, StoredJobQueue queue, KeptPrintFiles printFiles) {
        return Housekeeping.kind(nozzly.transactions(), queue, WorkshopModule.WORKSHOP, printFiles::removeOld);
    }
}
