package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.Optional;

/**
 * A change of many spools after it was made. Immutable.
 *
 * @param changed how many changed
 * @param chosen how many were meant
 * @param when and by whom
 * @param undone when it was taken back; empty while it counts
 * @param kept how many stayed as somebody had changed them since
 * @param form what was refused
 * @param undoHref path whose POST takes it back
 */
public record BulkEditView(
        Figure changed,
        Figure chosen,
        String when,
        Optional<String> undone,
        Figure kept,
        FormState form,
        String undoHref) {}
