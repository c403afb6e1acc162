package org.alongside.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.digest.Sha256;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.Purposes;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Purpose;

/** The consent documents of the current programme, in all their versions. */
@ApplicationScoped
@Transactional
public class ConsentDocuments {
    /** A version of a document, as staff see it. */
    public record Row(
            DocumentId id,
            String name,
            int number,
            DocumentState state,
            List<Purpose> purposes,
            Optional<LawfulBasis> lawfulBasis,
            String ethicsReference,
            String involvement,
            boolean material,
            Optional<String> hash,
            Optional<OffsetDateTime> inForceSince,
            Optional<String> putInForceBy,
            List<Text> texts) {}

    /** A document in one language and format; {@code questions} help to see whether it was explained well. */
    public record Text(
            String language, Format format, String title, String body, List<String> questions, boolean sound) {}

    /** What people are asked with now. */
    public record InForce(
            DocumentId id, String name, int number, boolean material, String hash, Optional<LawfulBasis> lawfulBasis) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Purposes purposes;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ChangedInForce> changed;

    @Inject
    private Clock clock;

    /** Begins a version: the first of its name, or the next. */
    @Allowed("core.documents.edit")
    public DocumentId draft(NewDocument told) {
        NewDocument checked = checked(told);
        DocumentEntity document =
                new DocumentEntity(checked, versions(checked.name()).size() + 1);
        em.persist(document);
        em.flush();
        audit.record("core.document.drafted", document.id());
        return document.id();
    }

    /**
     * Changes what is said about a draft. Its name stays, since its number counts on it.
     *
     * @throws NoDraft when people were asked with it already
     */
    @Allowed("core.documents.edit")
    public void edit(DocumentId id, NewDocument told) {
        DocumentEntity document = find(id);
        NewDocument checked = checked(new NewDocument(
                document.name(),
                told.purposes(),
                told.lawfulBasis(),
                told.ethicsReference(),
                told.involvement(),
                told.material()));
        document.says(checked);
        audit.record("core.document.changed", id);
    }

    /**
     * Puts the words of one language and format into a draft, in place of those that may be there.
     *
     * @throws NoDraft when people were asked with it already
     */
    @Allowed("core.documents.edit")
    public void write(DocumentId id, NewText told) {
        NewText checked = told.checked();
        find(id).insistOnDraft();
        text(id, checked.language(), checked.format())
                .ifPresentOrElse(known -> known.says(checked), () -> em.persist(new TextEntity(id, checked)));
        audit.record("core.document.changed", id);
    }

    /**
     * Puts a draft in force. The version before it is past from then on.
     *
     * @throws NotReady when it has no words, or nothing tells how people with lived experience had a hand in it
     * @throws NoDraft when it is none
     */
    @Allowed("core.documents.edit")
    public void putInForce(DocumentId id) {
        DocumentEntity document = find(id);
        document.insistOnDraft();
        List<TextEntity> texts = texts(id);
        if (texts.isEmpty()) {
            throw new NotReady("core.documents.refusal.no-text");
        }
        if (document.involvement().isEmpty()) {
            throw new NotReady("core.documents.refusal.no-involvement");
        }
        versions(document.name()).stream()
                .filter(other -> other.state() == DocumentState.IN_FORCE)
                .forEach(DocumentEntity::isPast);
        document.comesIntoForce(hash(document, texts), user.required().account(), OffsetDateTime.now(clock));
        audit.record("core.document.in-force", id);
        if (document.material()) {
            em.flush();
            changed.fire(new ChangedInForce(document.purposes()));
        }
    }

    /** Asks nobody with it any longer. Those who said yes to it have said so. */
    @Allowed("core.documents.edit")
    public void retire(DocumentId id) {
        DocumentEntity document = find(id);
        if (document.state() == DocumentState.IN_FORCE) {
            document.isPast();
            audit.record("core.document.past", id);
        }
    }

    /** All versions, by name, the newest first. */
    @Allowed("core.documents.read")
    public List<Row> list() {
        return em.createQuery("select d from ConsentDocument d order by d.name, d.number desc", DocumentEntity.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** One version. */
    @Allowed("core.documents.read")
    public Row read(DocumentId id) {
        return row(find(id));
    }

    /**
     * The words of a version, by language and format; a draft has none for people yet.
     *
     * @throws NotFound when there is no such version, or it is a draft, or it was changed past this class
     */
    @ForEverybody("what people are asked with is for everybody in the programme to read")
    public List<Text> words(DocumentId id) {
        insistOnTrue(find(id));
        return texts(id).stream().map(TextEntity::text).toList();
    }

    /** The sound of a version in one language. */
    @ForEverybody("what people are asked with is for everybody in the programme to hear")
    public byte[] sound(DocumentId id, String language) {
        insistOnTrue(find(id));
        return text(id, language, Format.AUDIO).flatMap(TextEntity::sound).orElseThrow(NotFound::new);
    }

    /** The version that people are asked with about a purpose now; the one put in force last where there are several. */
    @ForEverybody("what people are asked with is for everybody in the programme to know")
    public Optional<InForce> about(Purpose purpose) {
        return em.createQuery(
                        "select d from ConsentDocument d where d.state = :inForce order by d.inForceSince desc, d.id",
                        DocumentEntity.class)
                .setParameter("inForce", DocumentState.IN_FORCE)
                .getResultStream()
                .filter(document -> document.purposes().contains(purpose))
                .map(ConsentDocuments::inForce)
                .findFirst();
    }

    /**
     * Whether a version that asks for something else came into force since the one that somebody said yes to.
     *
     * @param saidYesTo empty when they said yes before there was any
     */
    @ForEverybody("what people are asked with is for everybody in the programme to know")
    public boolean changedSince(Purpose purpose, Optional<UUID> saidYesTo) {
        Optional<InForce> now = about(purpose);
        int last = now.flatMap(inForce -> saidYesTo
                        .map(id -> em.find(DocumentEntity.class, id))
                        .filter(said -> said.name().equals(inForce.name())))
                .map(DocumentEntity::number)
                .orElse(0);
        return now.stream()
                .flatMap(inForce ->
                        versions(inForce.name()).stream().filter(version -> version.number() <= inForce.number()))
                .anyMatch(version ->
                        version.number() > last && version.material() && version.state() != DocumentState.DRAFT);
    }

    /** A version that is or was in force. */
    @ForEverybody("what people are asked with is for everybody in the programme to know")
    public Optional<InForce> was(DocumentId id) {
        return Optional.ofNullable(em.find(DocumentEntity.class, id.value()))
                .filter(document -> document.state() != DocumentState.DRAFT)
                .map(ConsentDocuments::inForce);
    }

    private static InForce inForce(DocumentEntity document) {
        return new InForce(
                document.id(),
                document.name(),
                document.number(),
                document.material(),
                document.hash().orElseThrow(),
                document.lawfulBasis());
    }

    private NewDocument checked(NewDocument told) {
        told.checked().purposes().forEach(purpose -> purposes.of(purpose.key()));
        return told;
    }

    private DocumentEntity find(DocumentId id) {
        return Optional.ofNullable(em.find(DocumentEntity.class, id.value())).orElseThrow(NotFound::new);
    }

    /** Nobody is asked with words that are not those that were put in force, whoever changed them. */
    private void insistOnTrue(DocumentEntity document) {
        String then = document.hash().orElseThrow(NotFound::new);
        if (!then.equals(hash(document, texts(document.id())))) {
            throw new IllegalStateException(
                    "A consent document was changed after it came into force: " + document.id());
        }
    }

    private List<DocumentEntity> versions(String name) {
        return em.createQuery("select d from ConsentDocument d where d.name = :name", DocumentEntity.class)
                .setParameter("name", name)
                .getResultList();
    }

    private List<TextEntity> texts(DocumentId id) {
        return em.createQuery("select t from ConsentDocumentText t where t.document = :document", TextEntity.class)
                .setParameter("document", id.value())
                .getResultStream()
                .sorted(Comparator.comparing(TextEntity::language).thenComparing(TextEntity::format))
                .toList();
    }

    private Optional<TextEntity> text(DocumentId id, String language, Format format) {
        return texts(id).stream()
                .filter(text -> text.language().equals(language) && text.format() == format)
                .findFirst();
    }

    private Row row(DocumentEntity document) {
        return new Row(
                document.id(),
                document.name(),
                document.number(),
                document.state(),
                document.purposes(),
                document.lawfulBasis(),
                document.ethicsReference(),
                document.involvement(),
                document.material(),
                document.hash(),
                document.inForceSince(),
                document.putInForceBy().flatMap(accounts::nameOf),
                texts(document.id()).stream().map(TextEntity::text).toList());
    }

    /** Of all that is said to and about people in it; each part by its own hash, so that none can run into the next. */
    private static String hash(DocumentEntity document, List<TextEntity> texts) {
        String parts = texts.stream()
                .map(ConsentDocuments::hash)
                .collect(Collectors.joining(
                        "\n",
                        String.join(
                                "\n",
                                Sha256.hex(document.name()),
                                Integer.toString(document.number()),
                                document.purposes().toString(),
                                document.lawfulBasis().map(LawfulBasis::name).orElse(""),
                                Sha256.hex(document.ethicsReference()),
                                Sha256.hex(document.involvement()),
                                ""),
                        ""));
        return Sha256.hex(parts);
    }

    private static String hash(TextEntity entity) {
        Text text = entity.text();
        return String.join(
                "|",
                text.language(),
                text.format().name(),
                Sha256.hex(text.title()),
                Sha256.hex(text.body()),
                Sha256.hex(String.join("\n", text.questions())),
                entity.sound().map(Sha256::hex).orElse(""));
    }
}
