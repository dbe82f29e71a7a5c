package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import app.nozzly.host.web.chart.QrPicture;

/**
 * A second factor that is being set up. Immutable; printing it shows no secret. Fields: {@code enrolment}, {@code password}, {@code code}.
 *
 * @param picture for the app's camera
 * @param key the same to be typed, in groups
 * @param hasPassword whether the person has a password, which is asked for
 * @param form what stands in the form
 */
public record EnrolmentView(QrPicture picture, String key, boolean hasPassword, FormState form) {

    @Override
    public String toString() {
        return "EnrolmentView[***]";
    }
}
