package app.nozzly.host.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Members of a body that the server computes: they are accepted and ignored, so that what was read can be changed and sent back whole. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadOnlyMembers {

    /** Names as they are written in JSON. */
    String[] value();
}
