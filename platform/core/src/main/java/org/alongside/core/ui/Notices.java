package org.alongside.core.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages. What was done fades by itself; what went wrong stays until it is read. */
public final class Notices {
    private static final int MILLISECONDS = 5_000;

    private Notices() {}

    /** Something was done. */
    public static void done(String sentence) {
        Notification notice = Notification.show(sentence, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** Something was not done, and why. */
    public static void refused(String sentence) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(2 * MILLISECONDS);
        notice.setText(sentence);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
    }
}
