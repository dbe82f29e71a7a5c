package app.nozzly.host.web;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is set in a workshop, one page each. A reader is shown those that they may see. */
public enum SettingsTab {
    WORKSHOP("/settings", Resource.WORKSHOP),
    FIELDS("/settings/fields", Resource.WORKSHOP),
    MEMBERS("/settings/members", Resource.MEMBERS),
    ROLES("/settings/roles", Resource.ROLES),
    API_KEYS("/settings/api-keys", Resource.API_KEYS),
    AUDIT("/audit", Resource.AUDIT),
    JOBS("/jobs", Resource.JOBS),
    VERIFY("/verify", Resource.SYSTEM),
    SYSTEM("/system", Resource.SYSTEM);

    private final String href;
    private final Resource resource;

    SettingsTab(String href, Resource resource) {
        this.href = href;
        this.resource = resource;
    }

    public String href() {
        return href;
    }

    /** Key of its name in the bundle: {@code settings.tab.members}. */
    public String key() {
        return "settings.tab." + name().toLowerCase(Locale.ROOT);
    }

    /** Those that a reader may see. */
    public static List<SettingsTab> openTo(Reader reader) {
        return Arrays.stream(values())
                .filter(tab -> reader.may(new Permission(tab.resource, Action.VIEW)))
                .toList();
    }

    /** Those that a reader may see, as tabs. */
    public static List<Choice> tabs(Shell shell) {
        return openTo(shell.reader()).stream()
                .map(tab -> new Choice(tab.href(), shell.texts().say(tab.key())))
                .toList();
    }
}
