package app.nozzly.host.web.view;

import java.util.List;

/**
 * Recovery codes, shown once. Immutable; printing it shows no secret.
 *
 * @param codes the codes
 */
public record RecoveryCodesView(List<String> codes) {

    public RecoveryCodesView {
        codes = List.copyOf(codes);
    }

    /** All of them, one in a line. */
    public String all() {
        return String.join("\n", codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodesView[***]";
    }
}
