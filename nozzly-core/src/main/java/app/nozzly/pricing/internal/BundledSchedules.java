package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeScheduleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The schedule files inside the library, read once. */
public final class BundledSchedules {

    private static final List<String> FILES =
            List.of("etsy", "ebay", "shopify", "square", "amazon-handmade", "woocommerce", "tiktok-shop", "local-fair");

    private BundledSchedules() {}

    public static List<FeeSchedule> read() {
        return Holder.SCHEDULES;
    }

    private static final class Holder {
        static final List<FeeSchedule> SCHEDULES = readAll();
    }

    private static List<FeeSchedule> readAll() {
        List<FeeSchedule> schedules = new ArrayList<>();
        for (String file : FILES) {
            schedules.addAll(FeeScheduleText.read(file + ".fees", text(file + ".fees")));
        }
        return List.copyOf(schedules);
    }

    private static String text(String file) {
        try (InputStream stream = FeeSchedule.class.getResourceAsStream("schedules/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
