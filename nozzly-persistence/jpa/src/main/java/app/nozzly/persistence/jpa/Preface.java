package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import java.util.List;

/**
 * What binds a fresh transaction to its tenant, and to one state when it only reads; ends with the transaction. Immutable.
 *
 * @param text statements, each with its semicolon; one of them names the tenant, which is a parameter, so that all tenants share one plan
 * @param results how many results they give; 0 when there are none
 */
record Preface(String text, int results) {

    static final Preface NONE = new Preface("", 0);

    /** The values of the parameters. */
    List<String> values(TenantId tenant) {
        return results == 0 ? List.of() : List.of(tenant.toString());
    }
}
