package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.Test;

@ModuleTest
class ActingTest {
    @Inject
    private Acting acting;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    private static SignedIn somebody(String name) {
        return new SignedIn(
                new AccountId(UUID.randomUUID()), name, new ProgrammeId(UUID.randomUUID()), Set.of(Role.COORDINATOR));
    }

    @Test
    void putsBackWhoWasThereBefore() {
        SignedIn rosa = somebody("Rosa");
        SignedIn ada = somebody("Ada");
        acting.as(rosa, () -> {
            acting.as(ada, () -> assertThat(programme.required()).isEqualTo(ada.programme()));
            assertThat(user.required()).isEqualTo(rosa);
            assertThat(programme.required()).isEqualTo(rosa.programme());
        });
        assertThat(user.signedIn()).isEmpty();
        assertThat(programme.id()).isEmpty();
    }

    @Test
    void putsBackWhoWasThereEvenWhenTheWorkFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> acting.as(somebody("Rosa"), () -> {
                    throw new IllegalStateException("failed");
                }));
        assertThat(user.signedIn()).isEmpty();
    }

    @Test
    void threadsThatActAtOnceAreThemselvesAndLeaveNoRequestBehind() throws Exception {
        CyclicBarrier bothAreIn = new CyclicBarrier(2);
        Callable<Void> work = () -> {
            SignedIn somebody = somebody(Thread.currentThread().getName());
            acting.as(somebody, () -> {
                meet(bothAreIn);
                assertThat(user.required()).isEqualTo(somebody);
            });
            assertThatExceptionOfType(ContextNotActiveException.class).isThrownBy(user::signedIn);
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : threads.invokeAll(List.of(work, work))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception nobodyCame) {
            throw new IllegalStateException(nobodyCame);
        }
    }
}
