package app.nozzly.persistence.jpa;

import app.nozzly.inventory.PhotoImage;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolPhotoRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures of spools. The spool's own row keeps the mark of its picture, so that lists need not look here. */
record JpaSpoolPhotoRepository(JpaSession session) implements SpoolPhotoRepository {

    @Override
    public void put(SpoolPhoto photo) {
        session.writing(subject(photo.spool()), () -> {
            remove(photo.spool());
            session.persist(row(photo));
            return mark(photo.spool(), Optional.of(photo.image().mark()));
        });
    }

    @Override
    public Optional<SpoolPhoto> find(SpoolId spool) {
        return session.find(SpoolPhotoRow.class, spool.value()).map(JpaSpoolPhotoRepository::photo);
    }

    @Override
    public boolean delete(SpoolId spool) {
        return session.writing(subject(spool), () -> {
            mark(spool, Optional.empty());
            return remove(spool) > 0;
        });
    }

    private int remove(SpoolId spool) {
        return session.change("delete SpoolPhotoRow p where p.spoolId = :id", Map.of("id", spool.value()));
    }

    /** Not a change of the spool that anybody who edits it would have to know: it stays at its version. */
    private int mark(SpoolId spool, Optional<Long> mark) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", spool.value());
        mark.ifPresent(number -> values.put("mark", number));
        return session.command(
                "update spool set photo_mark = " + (mark.isPresent() ? ":mark" : "null")
                        + " where tenant_id = :tenant and id = :id",
                values);
    }

    private static SpoolPhotoRow row(SpoolPhoto photo) {
        SpoolPhotoRow row = new SpoolPhotoRow();
        row.spoolId = photo.spool().value();
        row.width = photo.width();
        row.height = photo.height();
        row.content = photo.image().bytes();
        return row;
    }

    private static SpoolPhoto photo(SpoolPhotoRow row) {
        return new SpoolPhoto(new SpoolId(row.spoolId), PhotoImage.of(row.content), row.width, row.height);
    }

    private static Subject subject(SpoolId spool) {
        return new Subject("spool photo", spool, Map.of("spool", spool));
    }
}
