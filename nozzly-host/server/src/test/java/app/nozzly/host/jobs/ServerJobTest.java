package app.nozzly.host.jobs;

/** Jobs on PostgreSQL. */
class ServerJobTest extends JobSuite {

    ServerJobTest() {
        super(Places.server());
    }
}
