package app.nozzly.host.jobs;

import app.nozzly.host.events.EventTalk;
import app.nozzly.jobs.Job;
import java.util.Locale;

/**
 * Tells one reader about jobs. One thread at a time.
 *
 * @param talk the talk with the reader
 * @param desk knows how jobs are called, and what the reader may see of them
 * @param locale the reader's
 */
record JobTalk(EventTalk talk, JobDesk desk, Locale locale) {

    /**
     * Tells how a job stands.
     *
     * @param id what the reader names when it comes back
     */
    void tell(String id, Job job) {
        talk.tell(id, "job", desk.seen(talk.caller(), job, locale));
    }
}
