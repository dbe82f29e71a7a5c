package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationId;
import app.nozzly.access.InvitationRepository;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.AffiliationRepository;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobState;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.ScheduledWork;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.CommandRecordRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.workshop.NewWorkshop;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What jobs promise, on either database. Each test has a workshop of its own. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobSuite {

    private static final Actor ANNA = new Actor(Actor.Kind.USER, "anna", "Anna");

    private final Places place;
    private final JpaStore store;
    final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final List<OperationContext> contexts = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final SetClock clock = new SetClock();
    private final JobHost host;

    JobSuite(Places place) {
        this.place = place;
        this.store = place.open();
        this.host = JobHost.start(
                store,
                clock,
                JobHost.TERMS,
                JobHost.kind("counts", this::count),
                JobHost.kind("waits", this::waits),
                JobHost.kind("letters", this::count).forInstallation(),
                JobHost.kind("fails", this::fails),
                JobHost.kind("stumbles", this::stumbles).retrying(new Retries(2, Duration.ofMillis(300))),
                JobHost.kind("finds", run -> {
                            throw new JobFailure(JobHost.said("job.called_off"));
                        })
                        .retrying(new Retries(5, Duration.ZERO)),
                VerifyLedger.kind(host().stockCheck()),
                Reprice.kind(host().products(), host().pricing()),
                Housekeeping.kind(host().transactions(), noQueue(), WORKSHOP, () -> {}));
    }

    private static final TenantId WORKSHOP = TenantId.of("00000000-0000-7000-8000-000000000001");

    private app.nozzly.Nozzly host() {
        return app.nozzly.Nozzly.builder().store(store).clock(clock).build();
    }

    private JobQueue noQueue() {
        return new StoredJobQueue(store::scheduling, new app.nozzly.host.http.JsonFormat(), clock);
    }

    @AfterAll
    void end() {
        gates.values().forEach(CountDownLatch::countDown);
        host.close();
        place.close();
        JobHost.await("no thread left", Duration.ofSeconds(10), () -> threads().isEmpty());
    }

    static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("nozzly-job"))
                .toList();
    }

    @Test
    void aJobIsDoneInTheNameOfWhoOrderedIt() {
        OperationContext shop = shop();
        Job job = host.order(shop, "counts", Map.of("n", "7"));
        assertEquals(JobState.QUEUED, job.state());
        Job done = host.await(shop, job, JobState.DONE);
        assertEquals(1, done.attempts());
        assertEquals("counted 7", done.outcome().orElseThrow());
        assertEquals(7, done.progress().done());
        assertEquals(7, done.progress().total());
        assertEquals(ANNA, done.requestedBy());
        assertTrue(done.startedAt().isPresent() && done.endedAt().isPresent());
        assertEquals(ANNA, contextOf(shop).actor());
        JobHost.await("the entry is gone", Duration.ofSeconds(5), () -> entries(done) == 0);
    }

    @Test
    void T5_aJobSeesItsOwnTenantOnly() {
        OperationContext one = shop();
        OperationContext other = shop();
        Job job = host.order(one, "counts");
        host.await(one, job, JobState.DONE);
        assertEquals(one.tenant(), contextOf(one).tenant());
        assertThrows(NozzlyException.class, () -> host.get(other, job));
        assertThrows(
                NozzlyException.class,
                () -> host.desk.callOff(other, Permissions.EVERYTHING, job.id().toString()));
        assertThrows(
                NozzlyException.class,
                () -> host.desk.repeat(other, Permissions.EVERYTHING, job.id().toString()));
    }

    @Test
    void T5_anEntryWithoutTenantDoesNothing() {
        OperationContext shop = shop();
        int before = runs.get();
        Job job = unqueued(shop, "counts");
        String id = job.id().toString();
        for (String data : List.of(
                "",
                "{}",
                "no json",
                "{\"job\":\"" + id + "\",\"attempts_before\":0}",
                "{\"tenant\":null,\"job\":\"" + id + "\",\"attempts_before\":0}",
                "{\"tenant\":\"" + UUID.randomUUID() + "\",\"job\":\"" + id + "\",\"attempts_before\":0}",
                "{\"tenant\":\"" + TenantId.INSTALLATION + "\",\"job\":\"" + id + "\",\"attempts_before\":0}")) {
            put(shop, id, data);
            host.queue.wake();
            JobHost.await("the entry is gone: " + data, Duration.ofSeconds(5), () -> entries(job) == 0);
            assertEquals(JobState.QUEUED, host.get(shop, job).state(), data);
        }
        assertEquals(before, runs.get());
    }

    @Test
    void T5_workOfTheInstallationIsNoneOfAWorkshopAndTheOtherWayRound() {
        OperationContext shop = shop();
        Job wrong = host.nozzly
                .jobs()
                .submit(
                        shop,
                        Housekeeping.CODE,
                        Map.of(),
                        (session, job) -> host.queue.put(session, shop.tenant(), job));
        assertEquals(
                "this kind of job is not for this tenant",
                host.await(shop, wrong, JobState.FAILED).outcome().orElseThrow());
        OperationContext installation = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
        Job other = host.desk.submit(installation, "counts", Map.of());
        host.await(installation, other, JobState.FAILED);
        NozzlyException unknown = assertThrows(NozzlyException.class, () -> host.order(shop, Housekeeping.CODE));
        assertEquals("validation_failed", unknown.code().code());
    }

    @Test
    void aKindNeedsItsOwnPermission() {
        OperationContext shop = shop();
        Permissions jobsOnly = Permissions.allOf(Resource.JOBS);
        NozzlyException refused = assertThrows(
                NozzlyException.class, () -> host.desk.order(shop, jobsOnly, new JobDesk.Order("counts", Map.of())));
        assertEquals("forbidden", refused.code().code());
        Job job = host.await(shop, host.order(shop, "fails"), JobState.FAILED);
        assertThrows(
                NozzlyException.class,
                () -> host.desk.repeat(shop, jobsOnly, job.id().toString()));
        NozzlyException strange =
                assertThrows(NozzlyException.class, () -> host.order(shop, "counts", Map.of("x", "1", "n", "2")));
        assertTrue(strange.fieldErrors().toString().contains("takes no x"), strange.toString());
    }

    @Test
    void aFailureIsTriedAgainWhereTheKindSaysSo() {
        OperationContext shop = shop();
        Job job = host.order(shop, "stumbles", Map.of("n", "2"));
        Job waiting = host.await(
                shop,
                job,
                present -> present.attempts() == 1 && present.outcome().isPresent());
        assertTrue(waiting.outcome().orElseThrow().startsWith("an unexpected failure"), waiting.toString());
        Job done = host.await(shop, job, JobState.DONE);
        assertEquals(3, done.attempts());
        assertEquals("counted 3", done.outcome().orElseThrow());
        Job worse = host.await(shop, host.order(shop, "stumbles", Map.of("n", "9")), JobState.FAILED);
        assertEquals(3, worse.attempts());
        Job found = host.await(shop, host.order(shop, "finds"), JobState.FAILED);
        assertEquals(1, found.attempts(), "what the work itself found is not tried again");
    }

    @Test
    void aFailureMayBeRepeatedByHand() {
        OperationContext shop = shop();
        Job job = host.await(shop, host.order(shop, "fails"), JobState.FAILED);
        host.desk.repeat(shop, Permissions.EVERYTHING, job.id().toString());
        Job again = host.await(shop, job, present -> present.attempts() == 2 && present.state() == JobState.FAILED);
        assertTrue(again.outcome().orElseThrow().contains(job.id().toString()));
        Job done = host.await(shop, host.order(shop, "counts"), JobState.DONE);
        NozzlyException refused = assertThrows(
                NozzlyException.class,
                () -> host.desk.repeat(shop, Permissions.EVERYTHING, done.id().toString()));
        assertEquals("job_not_failed", refused.code().code());
    }

    @Test
    void aJobThatWaitsIsCalledOffAtOnceAndOneThatRunsAtItsNextStep() {
        OperationContext shop = shop();
        Job first = host.order(shop, "waits");
        host.await(shop, first, JobState.RUNNING);
        Job second = host.order(shop, "waits");
        host.await(shop, second, JobState.RUNNING);
        Job third = host.order(shop, "counts");
        Job off = host.desk.callOff(shop, Permissions.EVERYTHING, third.id().toString());
        assertEquals(JobState.CANCELLED, off.state());
        assertEquals(0, off.attempts());
        Job asked = host.desk.callOff(shop, Permissions.EVERYTHING, first.id().toString());
        assertEquals(JobState.RUNNING, asked.state());
        assertTrue(asked.cancelRequested());
        assertEquals(
                "called off",
                host.await(shop, first, JobState.CANCELLED).outcome().orElseThrow());
        host.desk.callOff(shop, Permissions.EVERYTHING, second.id().toString());
        host.await(shop, second, JobState.CANCELLED);
        Job again = host.desk.repeat(shop, Permissions.EVERYTHING, third.id().toString());
        assertEquals(JobState.DONE, host.await(shop, again, JobState.DONE).state());
        NozzlyException over = assertThrows(
                NozzlyException.class,
                () -> host.desk.callOff(shop, Permissions.EVERYTHING, third.id().toString()));
        assertEquals("job_ended", over.code().code());
    }

    /** The two threads are taken while the rows form; then a mail goes first, and the other workshop does not wait for the end of a long row. */
    @Test
    void S6_aLongRowOfOneWorkshopHoldsUpNeitherMailNorOthers() {
        OperationContext greedy = shop();
        OperationContext modest = shop();
        OperationContext installation = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
        Job one = host.order(greedy, "waits", Map.of("n", "1"));
        Job two = host.order(greedy, "waits", Map.of("n", "2"));
        host.await(greedy, one, JobState.RUNNING);
        host.await(greedy, two, JobState.RUNNING);
        for (int place = 0; place < 200; place++) {
            host.desk.submit(greedy, "counts", Map.of("n", "1"));
        }
        Job other = host.order(modest, "counts", Map.of("n", "1"));
        Job mail = host.desk.submit(installation, "letters", Map.of("n", "1"));
        gates.get(greedy.tenant().toString()).countDown();
        host.await(modest, other, JobState.DONE);
        host.await(installation, mail, JobState.DONE);
        assertTrue(before(installation, greedy) <= 4, before(installation, greedy) + " went before the mail");
        assertTrue(before(modest, greedy) <= 8, before(modest, greedy) + " went before the other workshop's");
        JobHost.await(
                "the row is done",
                Duration.ofSeconds(60),
                () -> contexts.stream()
                                .filter(context -> context.tenant().equals(greedy.tenant()))
                                .count()
                        == 200);
    }

    private long before(OperationContext first, OperationContext others) {
        return contexts.stream()
                .takeWhile(context -> !context.tenant().equals(first.tenant()))
                .filter(context -> context.tenant().equals(others.tenant()))
                .count();
    }

    @Test
    void aWorkshopHasOnlySoManyJobsOpen() {
        OperationContext shop = shop();
        Job running = host.order(shop, "waits");
        host.await(shop, running, JobState.RUNNING);
        Job waiting = host.order(shop, "waits", Map.of("n", "0"));
        assertEquals(waiting.id(), host.order(shop, "waits", Map.of("n", "0")).id());
        for (int place = 2; place < JobDesk.MOST_OPEN; place++) {
            host.order(shop, "waits", Map.of("n", String.valueOf(place)));
        }
        NozzlyException refused =
                assertThrows(NozzlyException.class, () -> host.order(shop, "waits", Map.of("n", "x")));
        assertEquals("too_many_jobs", refused.code().code());
        host.order(shop(), "counts");
        gates.get(shop.tenant().toString()).countDown();
    }

    @Test
    void theJobAndItsEntryAreOneThing() {
        OperationContext shop = shop();
        IllegalStateException crash = new IllegalStateException("between the two");
        assertThrows(
                IllegalStateException.class,
                () -> host.nozzly.jobs().submit(shop, "counts", Map.of(), (session, job) -> {
                    host.queue.put(session, shop.tenant(), job);
                    throw crash;
                }));
        assertEquals(
                0,
                host.nozzly
                        .jobs()
                        .list(shop, app.nozzly.store.ListQuery.FIRST_PAGE)
                        .total());
        Job lost = unqueued(shop, "counts");
        JobHost.pause(600);
        assertEquals(JobState.QUEUED, host.get(shop, lost).state(), "without an entry nobody looks");
        boolean restored = host.nozzly
                .transactions()
                .write(shop, session -> host.queue.putIfMissing(session, shop.tenant(), lost));
        assertTrue(restored);
        host.await(shop, lost, JobState.DONE);
    }

    @Test
    void O4_aClockThatJumpsNeitherLosesNorDoublesAJob() {
        OperationContext shop = shop();
        Job running = host.order(shop, "waits");
        host.await(shop, running, JobState.RUNNING);
        for (Duration jump :
                List.of(Duration.ofHours(3), Duration.ofHours(-7), Duration.ofDays(40), Duration.ofDays(-36))) {
            clock.jump(jump);
            Job job = host.order(shop, "counts");
            JobHost.await(
                    "after " + jump,
                    Duration.ofSeconds(8),
                    () -> host.get(shop, job).state() == JobState.DONE);
            assertEquals(1, host.get(shop, job).attempts());
            // Long enough for the scheduler to look for hosts that died.
            JobHost.pause(2_500);
            assertEquals(1, host.get(shop, running).attempts(), "after " + jump);
            assertEquals(JobState.RUNNING, host.get(shop, running).state());
        }
        host.desk.callOff(shop, Permissions.EVERYTHING, running.id().toString());
        host.await(shop, running, JobState.CANCELLED);
        clock.reset();
    }

    @Test
    void theLedgerIsChecked() {
        OperationContext shop = shop();
        Job sound = host.await(shop, host.order(shop, VerifyLedger.CODE), JobState.DONE);
        assertEquals(
                "Every balance is the sum of its movements: 0 ledger entries, 0 spools and 0 components checked.",
                sound.outcome().orElseThrow());
        Job prices = host.await(shop, host.order(shop, Reprice.CODE), JobState.DONE);
        assertEquals(
                "All 0 saved targets of 0 products are reached with today's costs and fees.",
                prices.outcome().orElseThrow());
    }

    @Test
    void housekeepingForgetsWhatHadItsTimeAndFindsLostJobs() {
        OperationContext shop = OperationContext.of(WORKSHOP, ANNA);
        host.nozzly.workshops().open(ANNA, WORKSHOP, NewWorkshop.of("OLD", "Old", CurrencyUnit.GBP));
        Job old = unqueued(shop, "counts");
        host.nozzly.transactions().write(shop, session -> {
            JobRepository jobs = session.repository(JobRepository.class);
            return jobs.update(jobs.find(old.id())
                    .orElseThrow()
                    .ended(
                            JobState.DONE,
                            old.progress(),
                            "long ago",
                            clock.instant().minus(Duration.ofDays(31))));
        });
        Job lost = unqueued(shop, "counts");
        OperationContext installation = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
        Job job = host.await(installation, host.desk.submit(installation, Housekeeping.CODE, Map.of()), JobState.DONE);
        assertEquals(
                "1 workshops looked after, 1 things forgotten, 1 jobs put back into the queue.",
                job.outcome().orElseThrow());
        assertThrows(NozzlyException.class, () -> host.get(shop, old));
        host.queue.wake();
        host.await(shop, lost, JobState.DONE);
    }

    /** The first workshop of all is broken; the usual one is looked after all the same, its oldest job too. */
    @Test
    void housekeepingGoesOnPastAWorkshopThatFails() {
        OperationContext shop = shop();
        host.nozzly.transactions().write(shop, session -> {
            session.repository(InvitationRepository.class).insert(invitation());
            return shop;
        });
        Job oldest = unqueued(shop, "counts");
        for (int place = 0; place < 210; place++) {
            unqueued(shop, "counts");
        }
        TenantId broken = new TenantId(new UUID(0, 7));
        AccountId person = new AccountId(UUID.randomUUID());
        OperationContext installation = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
        host.nozzly.transactions().write(installation, session -> {
            for (TenantId workshop : List.of(broken, shop.tenant())) {
                session.repository(AffiliationRepository.class)
                        .add(new Affiliation(person, workshop, Instant.EPOCH, Instant.EPOCH));
            }
            session.repository(CommandRecordRepository.class)
                    .insert(new CommandRecord(
                            "old", "f", "answer", clock.instant().minus(Duration.ofDays(3))));
            return installation;
        });
        Transactions breaks = new Transactions(brokenFor(broken), clock);
        JobKind kind = Housekeeping.kind(breaks, noQueue(), WORKSHOP, () -> {});
        JobFailure failure = assertThrows(
                JobFailure.class, () -> kind.work().run(new JobRun(oldest, installation, clock, progress -> {})));
        assertTrue(failure.getMessage().startsWith("1 of "), failure.getMessage());
        host.nozzly.transactions().write(installation, session -> {
            session.repository(AffiliationRepository.class).remove(person, broken);
            session.repository(AffiliationRepository.class).remove(person, shop.tenant());
            return installation;
        });
        host.queue.wake();
        host.await(shop, oldest, JobState.DONE);
        JobHost.await("all of them", Duration.ofSeconds(60), () -> waiting(shop) == 0);
        assertEquals(
                List.of(),
                store.read(
                        shop,
                        session ->
                                session.repository(InvitationRepository.class).all()));
        assertTrue(store.read(
                        installation,
                        session -> session.repository(CommandRecordRepository.class)
                                .find("old"))
                .isEmpty());
    }

    private long waiting(OperationContext shop) {
        return List.of("queued", "running").stream()
                .mapToLong(state -> host.nozzly
                        .jobs()
                        .list(shop, ListQuery.first(1).withFilters(Map.of("state", state)))
                        .total())
                .sum();
    }

    private static Invitation invitation() {
        return new Invitation(
                new InvitationId(UUID.randomUUID()),
                "cy@example.com",
                "viewer",
                "digest",
                "Anna",
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** The store, except that nothing of a tenant can be reached. */
    private Store brokenFor(TenantId tenant) {
        return new Store() {
            @Override
            public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
                return check(context).inTransaction(context, work);
            }

            @Override
            public <T> T read(OperationContext context, Function<StoreSession, T> work) {
                return check(context).read(context, work);
            }

            @Override
            public void close() {}

            private Store check(OperationContext context) {
                if (context.tenant().equals(tenant)) {
                    throw new IllegalStateException("a broken workshop");
                }
                return store;
            }
        };
    }

    private app.nozzly.problem.Message count(JobRun run) {
        runs.incrementAndGet();
        contexts.add(run.context());
        int most = Integer.parseInt(run.arguments().getOrDefault("n", "3"));
        for (int done = 1; done <= most; done++) {
            run.progress(done, most, "counting");
        }
        return TestWords.counted(most);
    }

    private app.nozzly.problem.Message waits(JobRun run) {
        CountDownLatch latch = gates.computeIfAbsent(run.context().tenant().toString(), any -> new CountDownLatch(1));
        long done = 0;
        while (latch.getCount() > 0) {
            run.progress(++done, 0, "waiting");
            JobHost.pause(20);
        }
        return TestWords.counted((int) done);
    }

    private app.nozzly.problem.Message fails(JobRun run) {
        throw new IllegalStateException("secret of the machine");
    }

    private app.nozzly.problem.Message stumbles(JobRun run) {
        if (run.attempt() <= Integer.parseInt(run.arguments().get("n"))) {
            throw new IllegalStateException("stumbled");
        }
        return TestWords.counted(run.attempt());
    }

    private OperationContext contextOf(OperationContext shop) {
        return contexts.stream()
                .filter(context -> context.tenant().equals(shop.tenant()))
                .findFirst()
                .orElseThrow();
    }

    private OperationContext shop() {
        return OperationContext.of(
                host.nozzly
                        .workshops()
                        .open(ANNA, NewWorkshop.of("SHOP", "Shop", CurrencyUnit.GBP))
                        .id(),
                ANNA);
    }

    /** A job that is in the store and not in the queue. */
    private Job unqueued(OperationContext shop, String kind) {
        return host.nozzly.transactions().write(shop, session -> {
            Job job = Job.queued(new JobId(UUID.randomUUID()), kind, Map.of(), ANNA, JobLedger.now(Clock.systemUTC()));
            session.repository(JobRepository.class).insert(job);
            return job;
        });
    }

    private void put(OperationContext shop, String instance, String data) {
        host.nozzly.transactions().write(shop, session -> {
            new ScheduledWork("job", instance, data.getBytes(StandardCharsets.UTF_8), Instant.EPOCH).put(session);
            return data;
        });
    }

    private long entries(Job job) {
        try (Connection connection = store.scheduling().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from scheduled_tasks where task_instance = '" + job.id() + "'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
