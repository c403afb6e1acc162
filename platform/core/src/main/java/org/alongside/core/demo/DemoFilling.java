package org.alongside.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.ApiTokens;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;

/** Fills in one demo programme, wholly or not at all. Public, so that tests of modules see what their part of the demo does. */
@ApplicationScoped
@Transactional
@ForEverybody("runs at start-up only, before anybody can sign in")
public class DemoFilling {
    /** The password of every demo account. The demo listens on this machine only. */
    static final String PASSWORD = "alongside-demo";

    private static final Duration TOKENS_LAST = Duration.ofDays(365);

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens apiTokens;

    @Inject
    private Acting acting;

    @Inject
    @Any
    private Instance<DemoPart> parts;

    @Inject
    private Clock clock;

    boolean done(boolean reference) {
        return programmes.find(id(reference)).isPresent();
    }

    /** Fills in the reference scheme or the small second programme; to be called as the platform, within that programme. */
    public void fill(boolean reference) {
        ProgrammeId programme = programmes.create(
                id(reference),
                reference ? "Doctorate in Clinical Psychology" : "MSc Mental Health Nursing",
                ZoneId.of("Europe/London"));
        DemoProgramme demo = new DemoProgramme(programme, reference, schemeStart(), acting);
        people(demo);
        parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).forEach(part -> part.fill(demo));
    }

    Map<String, String> issueTokens(boolean reference) {
        Map<String, String> tokens = new TreeMap<>();
        for (Role role : Role.values()) {
            for (Accounts.Row account : accounts.with(role, id(reference))) {
                tokens.computeIfAbsent(
                        account.username(),
                        name -> apiTokens.issue(account.id(), id(reference), "demo", false, TOKENS_LAST));
            }
        }
        return tokens;
    }

    private void people(DemoProgramme demo) {
        account(demo, "admin", "Alex Morgan", Role.ADMINISTRATOR, Role.INSTITUTION_ADMINISTRATOR);
        account(demo, "coordinator", demo.reference() ? "Catrin Hughes" : "Colin Wray", Role.COORDINATOR);
        account(demo, "supporter", demo.reference() ? "Samira Aziz" : "Sue Platt", Role.SUPPORTER);
        account(demo, "finance", "Frank Osei", Role.FINANCE);
        if (demo.reference()) {
            account(demo, "researcher", "Dr Rhiannon Bell", Role.RESEARCHER);
            account(demo, "second-researcher", "Dr Marek Nowak", Role.RESEARCHER);
            account(demo, "second-finance", "Ffion Price", Role.FINANCE);
            account(demo, "assessor", "Dr Anita Frost", Role.ASSESSOR, Role.ADMINISTRATOR);
            account(demo, "safeguarding", "Mair Pritchard", Role.SAFEGUARDING_LEAD);
            account(demo, "deputy", "Dr Owen Clarke", Role.SAFEGUARDING_DEPUTY);
            account(demo, "outside", "Grace Obi", Role.OUTSIDE_CONTACT);
        }
        for (int pair = 1; pair <= demo.pairs(); pair++) {
            account(demo, "mentor" + pair, DemoPeople.mentor(demo.reference(), pair), Role.MENTOR);
            account(demo, "trainee" + pair, DemoPeople.trainee(demo.reference(), pair), Role.TRAINEE);
        }
    }

    private void account(DemoProgramme demo, String name, String displayName, Role... roles) {
        AccountId account = accounts.create(demo.reference() ? name : "other-" + name, displayName, PASSWORD);
        for (Role role : roles) {
            accounts.join(account, demo.programme(), role);
        }
        demo.note(name, new SignedIn(account, displayName, demo.programme(), Set.of(roles)));
    }

    /** The same at every start, so that a demo is recognised. */
    public static ProgrammeId id(boolean reference) {
        String name = reference ? "alongside-demo-reference" : "alongside-demo-other";
        return new ProgrammeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The latest October whose six months, interviews and analysis are over by today. */
    private LocalDate schemeStart() {
        LocalDate today = LocalDate.now(clock);
        int year = today.getMonth().compareTo(Month.JULY) >= 0 ? today.getYear() - 1 : today.getYear() - 2;
        return LocalDate.of(year, Month.OCTOBER, 1);
    }
}
