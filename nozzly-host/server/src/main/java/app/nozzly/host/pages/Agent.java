package app.nozzly.host.pages;

import app.nozzly.host.web.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser or program says it is, as people call it. It is what it says: nobody proves it. Stateless. */
public final class Agent {

    private static final int LONGEST = 40;
    private static final Map<String, String> BROWSERS = browsers();
    private static final Map<String, String> SYSTEMS = systems();

    private Agent() {}

    /** For example "Firefox on Linux"; the beginning of the text for programs; empty for none. */
    public static String inShort(String agent, Texts texts) {
        Optional<String> browser = first(BROWSERS, agent);
        Optional<String> system = first(SYSTEMS, agent);
        if (browser.isPresent() && system.isPresent()) {
            return texts.say("agent.on", browser.get(), system.get());
        }
        return browser.orElseGet(() -> agent.substring(0, Math.min(agent.length(), LONGEST)));
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** In this order: most say that they are the ones below, too. */
    private static Map<String, String> browsers() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Edg", "Edge");
        names.put("OPR/", "Opera");
        names.put("SamsungBrowser", "Samsung Internet");
        names.put("Firefox/", "Firefox");
        names.put("FxiOS", "Firefox");
        names.put("CriOS", "Chrome");
        names.put("Chrome/", "Chrome");
        names.put("Safari/", "Safari");
        return names;
    }

    private static Map<String, String> systems() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Android", "Android");
        names.put("iPhone", "iPhone");
        names.put("iPad", "iPad");
        names.put("Windows", "Windows");
        names.put("Mac OS X", "Mac");
        names.put("CrOS", "ChromeOS");
        names.put("Linux", "Linux");
        return names;
    }
}
