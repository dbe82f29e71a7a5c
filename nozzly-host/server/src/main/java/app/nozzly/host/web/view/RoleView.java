package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import java.util.Optional;

/**
 * One role: its form, or what it may do where it cannot be changed. Immutable. Fields: {@code name} and a box for each permission.
 *
 * @param href path that takes the form; empty when there is nothing to change
 * @param form what stands in it
 * @param grid what it may do
 * @param version that the form changes; empty for a new role
 * @param description what a standard role is for; empty for others
 * @param likeHref path of the form for a new role like it; empty for a new one
 * @param deleteHref path that removes it; empty where it cannot be removed
 */
public record RoleView(
        Optional<String> href,
        FormState form,
        PermissionGrid grid,
        String version,
        String description,
        Optional<String> likeHref,
        Optional<String> deleteHref) {}
