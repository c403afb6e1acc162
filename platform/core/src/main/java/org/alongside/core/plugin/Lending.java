package org.alongside.core.plugin;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Actor;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Activities;
import org.alongside.spi.DataKind;
import org.alongside.spi.Documents;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.Initiatives;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.spi.Settings;
import org.alongside.spi.Workspace;

/** Lends a workspace to a kind of initiative, for one visit. Everything it holds goes through the same use cases as our pages. */
@ApplicationScoped
class Lending {
    @Inject
    private Consents consents;

    @Inject
    private Purposes purposes;

    @Inject
    private Participants participants;

    @Inject
    private org.alongside.core.initiative.Initiatives initiatives;

    @Inject
    private InitiativeTypes types;

    @Inject
    @Any
    private Instance<BeforePaidWork> before;

    @Inject
    private DocumentStore documents;

    @Inject
    private org.alongside.core.setting.Settings settings;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    Workspace lend(InitiativeType type, String page, Locale locale) {
        return new LentWorkspace(type.key(), page, locale);
    }

    private final class LentDocuments implements Documents {
        private final String type;
        private final Optional<ParticipantId> about;

        LentDocuments(String type, Optional<ParticipantId> about) {
            this.type = type;
            this.about = about;
        }

        @Override
        public Optional<String> get(String key) {
            return documents.get(type, about, key);
        }

        @Override
        public void put(String key, String json) {
            documents.put(type, about, key, json);
        }

        @Override
        public List<String> keys(String prefix) {
            return documents.keys(type, about, prefix);
        }

        @Override
        public void remove(String key) {
            documents.remove(type, about, key);
        }

        @Override
        public Documents about(ParticipantId participant) {
            // Nothing is kept about who is not on record here.
            participants.nameOf(participant);
            return new LentDocuments(type, Optional.of(participant));
        }
    }

    private final class LentWorkspace implements Workspace, Initiatives, Activities {
        private final String type;
        private final String page;
        private final Locale locale;

        LentWorkspace(String type, String page, Locale locale) {
            this.type = type;
            this.page = page;
            this.locale = locale;
        }

        @Override
        public List<Participant> participants(Purpose purpose) {
            return participants.namesOf(willing(purpose)).entrySet().stream()
                    .map(named -> new Participant(named.getKey(), named.getValue()))
                    .sorted((a, b) -> a.callName().compareToIgnoreCase(b.callName()))
                    .toList();
        }

        private Set<ParticipantId> willing(Purpose purpose) {
            return purposes.find(purpose).stream()
                    .flatMap(card -> card.kinds().stream())
                    .flatMap(kind -> consents.allowing(purpose, kind).stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public boolean may(ParticipantId participant, Purpose purpose, DataKind kind) {
            return consents.decide(participant, purpose, kind, Actor.plugin(type), OffsetDateTime.now(clock))
                    .allowed();
        }

        @Override
        public Initiatives initiatives() {
            return this;
        }

        @Override
        public List<Initiative> list() {
            return initiatives.ofType(type);
        }

        @Override
        public List<Participant> members(InitiativeId initiative) {
            return initiatives.members(own(initiative));
        }

        @Override
        public Activities activities() {
            return this;
        }

        @Override
        public void held(InitiativeId initiative, String key, LocalDate on, int minutes, List<ParticipantId> heldBy) {
            initiatives.held(own(initiative), key, on, minutes, heldBy);
        }

        @Override
        public Optional<String> beforeAsking(InitiativeId initiative, ParticipantId person) {
            own(initiative);
            return mayEdit() && paid(initiative, person)
                    ? before.stream()
                            .map(one -> one.forWhoeverAsks(List.of(person), locale))
                            .flatMap(sentences -> Optional.ofNullable(sentences.get(person)).stream())
                            .findFirst()
                    : Optional.empty();
        }

        /** Whether they are among those whom the person at the keyboard may know, and are paid for it. */
        private boolean paid(InitiativeId initiative, ParticipantId person) {
            return initiatives.members(initiative).stream()
                            .anyMatch(member -> member.id().equals(person))
                    && types.find(type).stream()
                            .flatMap(kind -> kind.roles().stream())
                            .filter(InitiativeRole::paid)
                            .anyMatch(role ->
                                    initiatives.inRole(initiative, role.key()).contains(person));
        }

        @Override
        public Documents documents() {
            return new LentDocuments(type, Optional.empty());
        }

        @Override
        public Settings settings() {
            return key -> {
                try {
                    return settings.holds(PluginSettings.key(type, key));
                } catch (NotFound unknown) {
                    throw new IllegalArgumentException("There is no setting " + key, unknown);
                }
            };
        }

        @Override
        public boolean mayEdit() {
            return user.may("core.initiative.edit");
        }

        @Override
        public void audit(String action, String subject) {
            audit.record("plugin." + type + "." + action, subject);
        }

        @Override
        public String page() {
            return page;
        }

        @Override
        public void open(String target) {
            UI.getCurrent().navigate("initiatives/" + type + (target.isEmpty() ? "" : "/" + target));
        }

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public Locale locale() {
            return locale;
        }

        /** An initiative of another kind does not exist for this one. */
        private InitiativeId own(InitiativeId id) {
            if (list().stream().noneMatch(initiative -> initiative.id().equals(id))) {
                throw new NotFound();
            }
            return id;
        }
    }
}
