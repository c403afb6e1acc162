package org.alongside.core.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.Setting;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;

/** What the current programme chose about its modules. */
@ApplicationScoped
@Transactional
public class Settings {
    /**
     * A setting and what holds.
     *
     * @param module whose it is: a module's name, or {@code plugin.} and the key of a kind of initiative
     * @param value what holds now
     */
    public record Row(String module, Setting setting, String value) {}

    /** One change, for people. */
    public record Line(OffsetDateTime at, String who, String before, String after) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    @Any
    private Instance<SettingSource> sources;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A number that holds in the current programme. */
    @ForEverybody("what a programme chose is asked by the use cases of its modules")
    public int number(String key) {
        return Integer.parseInt(holds(key));
    }

    /** A yes or no that holds in the current programme. */
    @ForEverybody("what a programme chose is asked by the use cases of its modules")
    public boolean isOn(String key) {
        return Boolean.parseBoolean(holds(key));
    }

    /**
     * What holds in the current programme: chosen, or preset.
     *
     * @throws NotFound when no card names that setting, and no plugin that is switched on brings it
     */
    @ForEverybody("what a programme chose is asked by the use cases of its modules")
    public String holds(String key) {
        Setting setting = named(key);
        return newest(key)
                .map(SettingChange::after)
                .filter(value -> fits(setting, value))
                .orElse(setting.preset());
    }

    /** All settings of all modules and of the plugins that are switched on, one after the other, in their own order. */
    @Allowed("core.administer")
    public List<Row> list() {
        return offered()
                .sorted(Comparator.comparing(SettingSource.Offered::owner))
                .map(one ->
                        new Row(one.owner(), one.setting(), holds(one.setting().key())))
                .toList();
    }

    /** What people read about a setting. */
    @Allowed("core.administer")
    public SettingWords words(String key) {
        return offered(key).words();
    }

    /**
     * Chooses. Choosing what holds already changes nothing.
     *
     * @throws Invalid when the setting does not take it
     */
    @Allowed("core.administer")
    public void change(String key, String value) {
        String before = holds(key);
        String after = named(key).checked(value);
        if (!after.equals(before)) {
            write(key, before, after);
        }
    }

    /** Takes the last change back; that is a change, too. */
    @Allowed("core.administer")
    public void undo(String key) {
        Setting setting = named(key);
        SettingChange last = newest(key).orElseThrow(NothingToUndo::new);
        write(key, last.after(), setting.checked(last.before()));
    }

    /** Every change of a setting, the newest first. */
    @Allowed("core.administer")
    public List<Line> history(String key) {
        named(key);
        return changes(key)
                .map(change -> new Line(
                        change.changedAt(),
                        accounts.nameOf(change.changedBy()).orElse("Alongside"),
                        change.before(),
                        change.after()))
                .toList();
    }

    /** Where what was chosen contradicts what people are promised: one sentence each. */
    @Allowed("core.administer")
    public List<String> warnings(Locale locale) {
        return modules.stream()
                .flatMap(card -> card.checks().stream())
                .map(check -> check.warning(this::holds))
                .flatMap(Optional::stream)
                .map(sentence -> Texts.text(locale, sentence))
                .toList();
    }

    private void write(String key, String before, String after) {
        long position = newest(key).map(SettingChange::position).orElse(0L) + 1;
        em.persist(
                new SettingChange(key, before, after, user.required().account(), OffsetDateTime.now(clock), position));
        // Written at once: who asks for it in this transaction finds it.
        em.flush();
        audit.record("core.setting.changed", key);
    }

    private Setting named(String key) {
        return offered(key).setting();
    }

    private SettingSource.Offered offered(String key) {
        return offered()
                .filter(one -> one.setting().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A module's own come first and have other keys: nothing that is brought along can stand in for them. */
    private Stream<SettingSource.Offered> offered() {
        Stream<SettingSource.Offered> onCards = modules.stream()
                .flatMap(card -> card.settings().stream()
                        .map(setting ->
                                new SettingSource.Offered(card.name(), setting, new TextWords(card.name(), setting))));
        Stream<SettingSource.Offered> broughtAlong = sources.stream()
                .flatMap(source -> source.offered().stream())
                .filter(one -> one.owner().startsWith(SettingSource.PREFIX + ".")
                        && one.setting().key().startsWith(SettingSource.PREFIX + "."));
        return Stream.concat(onCards, broughtAlong);
    }

    /** A later version may take less than an earlier one took. */
    private static boolean fits(Setting setting, String value) {
        try {
            return setting.checked(value).equals(value);
        } catch (Invalid noLonger) {
            return false;
        }
    }

    private Optional<SettingChange> newest(String key) {
        return changes(key).findFirst();
    }

    private Stream<SettingChange> changes(String key) {
        return em
                .createQuery(
                        "select c from SettingChange c where c.setting = :setting order by c.position desc",
                        SettingChange.class)
                .setParameter("setting", key)
                .getResultList()
                .stream();
    }
}
