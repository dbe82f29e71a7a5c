package app.nozzly.host.http;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonView;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A figure of an answer that says what something costs, or from which that can be worked out. Callers who may not see costs get the record without it.
 */
@JacksonAnnotationsInside
@JsonView(CostFigure.Seen.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface CostFigure {

    /** What callers see who may see costs. */
    interface Seen {}

    /** What callers see who may not. */
    interface Unseen {}
}
