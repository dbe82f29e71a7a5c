package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The first step of a link with a secret: the secret stands behind the number sign of the address, where only the browser sees it. A script moves it into
 * the field; without scripts the reader puts it there. Immutable. Field: {@code code}.
 *
 * @param href path that takes the code
 * @param lead what the link is for, ready to read
 * @param form what is wrong with the code
 * @param hints how to come by a link, ready to read
 */
public record LinkCodeView(String href, String lead, FormState form, List<String> hints) {

    public LinkCodeView {
        hints = List.copyOf(hints);
    }
}
