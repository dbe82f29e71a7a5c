package app.nozzly.pricing.internal;

import app.nozzly.pricing.FeeSchedule;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads schedules from text, one line at a time. Used once, by one thread. */
public final class ScheduleReader {

    private final String file;
    private final List<FeeSchedule> schedules = new ArrayList<>();
    private Optional<ScheduleDraft> draft = Optional.empty();
    private int line;

    public ScheduleReader(String file) {
        this.file = file;
    }

    public List<FeeSchedule> read(String text) {
        for (String written : text.lines().toList()) {
            line++;
            String content = written.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                entry(content);
            }
        }
        finish();
        return List.copyOf(schedules);
    }

    private void entry(String content) {
        int space = content.indexOf(' ');
        String key = space < 0 ? content : content.substring(0, space);
        String value = space < 0 ? "" : content.substring(space + 1).strip();
        Place place = new Place(file, line);
        if (key.equals("schedule")) {
            finish();
            draft = Optional.of(new ScheduleDraft(place, value));
        } else {
            draft.orElseThrow(() -> place.error("file.outside", key)).add(place, key, value);
        }
    }

    private void finish() {
        draft.ifPresent(complete -> schedules.add(complete.schedule()));
        draft = Optional.empty();
    }

    /** A line of a file, for messages. */
    record Place(String file, int line) {

        /** An error whose text begins with file and line. */
        NozzlyException error(String key, Object... arguments) {
            Object[] all = new Object[arguments.length + 2];
            all[0] = file;
            all[1] = line;
            System.arraycopy(arguments, 0, all, 2, arguments.length);
            return NozzlyException.invalid(FeeSchedule.class, field(), key, all);
        }

        /** An error of a value, told where it stands. */
        NozzlyException at(NozzlyException cause) {
            Message message = Message.of(FeeSchedule.class, "file.value", file, line, cause.getMessage());
            String code = cause.fieldErrors().isEmpty()
                    ? "file_value"
                    : cause.fieldErrors().get(0).code();
            return NozzlyException.invalid(List.of(new FieldError(field(), code, message)));
        }

        /** Computes a value and tells where it stands when it is refused. */
        <T> T read(java.util.function.Supplier<T> value) {
            try {
                return value.get();
            } catch (NozzlyException refused) {
                boolean told = refused.fieldErrors().stream()
                        .anyMatch(error -> error.field().startsWith(file + ":"));
                throw told ? refused : at(refused);
            }
        }

        private String field() {
            return file + ":" + line;
        }
    }
}
