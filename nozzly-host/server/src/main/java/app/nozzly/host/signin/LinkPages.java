package app.nozzly.host.signin;

import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.FormState;
import java.util.Map;

/** What the pages behind links with secrets share. Stateless. */
final class LinkPages {

    private LinkPages() {}

    /** The field of the code, after one that is good for nothing. What was typed is a secret and is not shown again. */
    static FormState wrong(Visit visit) {
        return new FormState(Map.of(), Map.of("code", visit.texts().say("link.over")));
    }
}
