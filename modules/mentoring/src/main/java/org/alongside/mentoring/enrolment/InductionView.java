package org.alongside.mentoring.enrolment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.alongside.core.text.Texts;

/**
 * What it is about, in fixed words: for mentors what they can expect, for trainees their role. Who talks with somebody by telephone
 * reads out the same words as stand on the page.
 */
public final class InductionView extends Div {

    private static final long serialVersionUID = 1L;

    public InductionView(Side side) {
        UnorderedList points = new UnorderedList();
        (side == Side.MENTOR ? forMentors() : forTrainees()).forEach(point -> points.add(new ListItem(point)));
        add(new H3(t("mentoring.induction")), points);
    }

    private Stream<String> forMentors() {
        return Stream.of(
                t("mentoring.induction.mentor.meet"),
                t("mentoring.induction.mentor.yours"),
                t("mentoring.induction.mentor.recorded"),
                t("mentoring.induction.mentor.pay"),
                t("mentoring.induction.mentor.supporter"),
                t("mentoring.induction.mentor.stop"));
    }

    private Stream<String> forTrainees() {
        return Stream.of(
                t("mentoring.induction.trainee.listen"),
                t("mentoring.induction.trainee.not-assessed"),
                t("mentoring.induction.trainee.nothing-back"),
                t("mentoring.induction.trainee.recorded"),
                t("mentoring.induction.trainee.worried"),
                t("mentoring.induction.trainee.stop"));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}
