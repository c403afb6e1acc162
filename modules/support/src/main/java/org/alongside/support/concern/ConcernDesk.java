package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.workday.Workdays;
import org.alongside.support.shared.Today;

/** What every act on a concern begins and ends with. The use cases say who may act; here is found only what is theirs. */
@ApplicationScoped
class ConcernDesk {
    static final String STEP = "support.concern.step";

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernReaders readers;

    @Inject
    private ConcernWords sealed;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    private Workdays workdays;

    @Inject
    private Clock clock;

    boolean isMine(Concern concern, AccountId me) {
        return readers.of(concern).stream().anyMatch(reader -> reader.id().equals(me));
    }

    Concern find(ConcernId id) {
        AccountId me = me();
        return rows.find(id).filter(concern -> isMine(concern, me)).orElseThrow(NotFound::new);
    }

    Concern open(ConcernId id, long version) {
        Concern concern = find(id);
        if (concern.isClosed()) {
            throw new DoneAlready();
        }
        insistUnchanged(concern, version);
        return concern;
    }

    void insistUnchanged(Concern concern, long version) {
        if (concern.version() != version) {
            throw new StepMeanwhile();
        }
    }

    void insistAhead(LocalDate day, int most) {
        LocalDate now = today.date();
        if (day == null || !day.isAfter(now) || day.isAfter(now.plusDays(most)) || !workdays.isOne(day)) {
            throw new Invalid("support.concern.fault.review", most);
        }
    }

    void step(Concern concern, StepKind kind, Optional<String> words) {
        ConcernStep step = ConcernStep.done(concern, kind, me(), OffsetDateTime.now(clock));
        sealed.put(step, words);
        rows.add(step);
    }

    /** One word for all of them: whoever reads the log shall not learn from it what is done about somebody. */
    void done(Concern concern) {
        concern.changed(OffsetDateTime.now(clock));
        rows.flush();
        audit.record(STEP, concern.id());
    }

    private AccountId me() {
        return user.required().account();
    }
}
