package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.mail.Mail;
import app.nozzly.host.mail.Mailer;
import app.nozzly.host.mail.Outbox;
import app.nozzly.host.security.InstallationSecret;
import app.nozzly.host.security.Sealed;
import app.nozzly.host.security.Secrets;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.ListQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails that are sent by jobs. */
class MailJobTest {

    private static final OperationContext INSTALLATION = OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM);
    private static final Mail MAIL =
            new Mail("anna@example.com", "Your link", "https://nozzly.example/reset?token=canary");

    private final JsonFormat json = new JsonFormat();
    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private final List<Mail> direct = new CopyOnWriteArrayList<>();
    private final Nozzly nozzly = Nozzly.builder().store(new MemoryStore()).build();

    @TempDir
    private Path folder;

    @Test
    void S14_aMailIsSentAndNothingOfItIsToBeRead() {
        Sealed seal = seal("one");
        Job job = put(MAIL, seal, seal);
        assertEquals(JobState.DONE, job.state(), job.toString());
        assertEquals(List.of(MAIL), sent);
        assertFalse(job.toString().contains("canary") || job.toString().contains("anna@"), job.toString());
    }

    @Test
    void aMailSealedWithAnotherSecretIsNotSent() {
        Job job = put(MAIL, seal("one"), seal("other"));
        assertEquals(JobState.FAILED, job.state());
        assertTrue(job.outcome().orElseThrow().contains("cannot be opened"), job.toString());
        assertEquals(List.of(), sent);
    }

    @Test
    void aMailThatIsTooLongForTheQueueIsSentAtOnce() {
        Sealed seal = seal("one");
        Mail letter = new Mail("anna@example.com", "Long", "x".repeat(5_000));
        outbox(seal, new MemoryJobQueue(nozzly.transactions(), kinds(seal)), kinds(seal))
                .put(letter);
        assertEquals(List.of(letter), direct);
    }

    private Job put(Mail mail, Sealed puts, Sealed sends) {
        try (MemoryJobQueue queue = new MemoryJobQueue(nozzly.transactions(), kinds(sends))) {
            outbox(puts, queue, kinds(sends)).put(mail);
            JobHost.await("an end", Duration.ofSeconds(10), () -> only().state().isEnd());
            return only();
        }
    }

    private Outbox outbox(Sealed seal, JobQueue queue, JobKinds kinds) {
        return new QueuedOutbox(new JobDesk(nozzly.jobs(), kinds, queue), seal, json, new Outbox() {
            @Override
            public boolean isSet() {
                return true;
            }

            @Override
            public void put(Mail mail) {
                direct.add(mail);
            }
        });
    }

    private Job only() {
        return nozzly.jobs().list(INSTALLATION, ListQuery.FIRST_PAGE).items().get(0);
    }

    private JobKinds kinds(Sealed seal) {
        Mailer mailer = new Mailer() {
            @Override
            public boolean isSet() {
                return true;
            }

            @Override
            public void send(Mail mail) {
                sent.add(mail);
            }
        };
        return new JobKinds(List.of(SendMail.kind(mailer, seal, json)));
    }

    private Sealed seal(String name) {
        Secrets secrets = new Secrets();
        return new Sealed(InstallationSecret.of(Optional.empty(), folder.resolve(name), secrets), secrets);
    }
}
