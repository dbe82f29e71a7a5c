package app.nozzly.host.jobs;

import app.nozzly.problem.Message;

/** What the work of tests says. */
final class TestWords {

    private TestWords() {}

    static Message counted(int count) {
        return Message.of(app.nozzly.host.notes.NotesFeature.class, "job.counted", count);
    }
}
