package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.support.shared.Today;

/** The supporter did what there was to do; only what came of unmarked meetings still waits. */
@ApplicationScoped
class DemoTasks implements DemoPart {
    @Inject
    private SupportTasks tasks;

    @Inject
    private Today today;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill(DemoProgramme demo) {
        demo.as("supporter", () -> {
            LocalDate day = today.date();
            tasks.open().stream()
                    .filter(task -> task.kind() != TaskKind.SEE_HOW_THEY_ARE)
                    .forEach(task -> tasks.done(task.id(), earlier(task.due().minusDays(1), day)));
        });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
