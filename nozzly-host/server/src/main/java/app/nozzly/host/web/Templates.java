package app.nozzly.host.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The compiled page templates. Immutable and safe for use by several threads: make one and keep it. */
public final class Templates {

    private static final String PACKAGE = "app.nozzly.host.templates";

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates compiled into the host. */
    public static Templates precompiled() {
        return new Templates(
                TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE));
    }

    /**
     * The HTML of a page with its shell.
     *
     * @param page name below {@code pages}, without ending
     * @param view the page's view record
     */
    public String page(String page, Shell shell, Object view) {
        return render("pages/" + page, Map.of("shell", shell, "view", view));
    }

    /**
     * The HTML of a part of a page.
     *
     * @param fragment name below {@code fragments}, without ending
     * @param view the fragment's view record
     */
    public String fragment(String fragment, Texts texts, Object view) {
        return render("fragments/" + fragment, Map.of("texts", texts, "view", view));
    }

    /**
     * The HTML of any template.
     *
     * @param template path below {@code src/main/jte}, without ending
     * @param parameters its parameters by name
     */
    public String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
