/*
 * <alongside-reflections>: what somebody writes for themselves. It is kept in this browser, locked with a pass phrase, and nothing
 * of it is ever sent.
 *
 * In:   texts  JSON text: everything this element says, and "language"
 *       place  under which name the words of whoever is signed in are kept on this device
 * Out:  nothing, on purpose: no event, no property and no field that the server could hear of.
 *
 * What is kept is JSON of salt, iterations, iv and data. A key of 256 bits comes from the pass phrase by PBKDF2 with SHA-256
 * (RFC 8018; 600,000 rounds as OWASP's Password Storage Cheat Sheet has it), and locks the words by AES-GCM (NIST SP 800-38D) with
 * a new iv of 12 bytes each time. The copy in a file is the same text.
 *
 * Words only ever become text nodes and values of fields. The fields have no names, and so not even a form that went astray
 * would send them; what browsers do with words of their own accord (spelling over the network, translation, filling in again after
 * a crash) is switched off.
 */
const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const SHORTEST = 12;
const UNTIL_LOCKED = 5 * 60 * 1000;
const PAUSE = 800;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
    alongside-reflections, alongside-reflections .body { display: flex; flex-direction: column; gap: 1.25rem; }
    alongside-reflections .top { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
    alongside-reflections .exit {
        padding: 0.55rem 1rem; border-radius: 0.5rem; background: var(--clay); color: #fff; text-decoration: none; font-weight: 600;
    }
    alongside-reflections .exit:hover { color: #fff; text-decoration: underline; }
    alongside-reflections form { display: flex; flex-direction: column; align-items: flex-start; gap: 0.4rem; max-width: 42rem; }
    alongside-reflections label { font-weight: 600; margin-top: 0.4rem; }
    alongside-reflections .said:empty { margin-top: -1.25rem; }
    alongside-reflections label.tick { font-weight: 400; display: flex; align-items: center; gap: 0.6rem; min-height: 2.75rem; }
    alongside-reflections label.tick input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--leaf); }
    alongside-reflections .hint { color: var(--ink-soft); font-size: 1rem; margin: 0; }
    alongside-reflections .field {
        font: inherit; color: var(--ink); background: #fff; border: 1px solid #6f7d79; border-radius: 0.5rem;
        padding: 0.6rem 0.8rem; width: 100%; box-sizing: border-box;
    }
    alongside-reflections textarea.field { min-height: 11rem; resize: vertical; line-height: 1.6; }
    alongside-reflections .field[aria-invalid="true"] { border: 2px solid var(--clay); }
    alongside-reflections .fault { color: var(--clay); font-weight: 600; margin: 0; }
    alongside-reflections .fault:empty { display: none; }
    alongside-reflections button {
        font: inherit; font-weight: 600; min-height: 2.875rem; padding: 0.45rem 1.1rem; border-radius: 0.5rem; cursor: pointer;
        border: 1px solid transparent; background: #efe9de; color: var(--leaf-deep); text-align: start;
    }
    alongside-reflections button:hover { border-color: var(--leaf); }
    alongside-reflections button.first { background: var(--leaf); color: #fff; }
    alongside-reflections button.first:hover { background: var(--leaf-deep); }
    alongside-reflections button.gone { background: none; border-color: #b98a76; color: var(--clay); }
    alongside-reflections button:disabled { opacity: 0.6; cursor: default; }
    alongside-reflections .row { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 0.5rem; }
    alongside-reflections article { border-top: 1px solid var(--line); padding: 0.9rem 0; }
    alongside-reflections article h3 { margin: 0 0 0.3rem; }
    alongside-reflections .words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
    alongside-reflections .said { position: sticky; top: 0.5rem; margin: 0; max-width: none; z-index: 1; }
    alongside-reflections :is(h2, button, .field, input) { scroll-margin: 5rem; }
    alongside-reflections input[type="date"]:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
    alongside-reflections .said:not(:empty) {
        padding: 0.7rem 1rem; border-radius: 0.6rem; background: var(--leaf-deep); color: #fff;
    }
    alongside-reflections dialog {
        border: 1px solid var(--line); border-radius: 0.9rem; padding: 1.25rem 1.5rem; color: var(--ink); background: var(--card);
        width: min(32rem, calc(100vw - 2rem)); box-sizing: border-box;
    }
    alongside-reflections dialog::backdrop { background: rgb(32 48 45 / 55%); }
    @media print { alongside-reflections .top, alongside-reflections button, alongside-reflections form { display: none; } }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const base64 = bytes => btoa(Array.from(bytes, one => String.fromCharCode(one)).join(""));
const bytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));

/** The pass phrase was another one, or this is nothing that was locked here. */
class DoesNotOpen extends Error {}

/** What locks and unlocks. Holds the key, never the pass phrase. */
class Lock {
    #key;
    #salt;
    #rounds;

    constructor(key, salt, rounds) {
        this.#key = key;
        this.#salt = salt;
        this.#rounds = rounds;
    }

    static make(phrase) {
        return Lock.#of(phrase, crypto.getRandomValues(new Uint8Array(16)), ROUNDS);
    }

    /** The lock of what was kept, and what it held. */
    static async open(kept, phrase) {
        const read = Lock.read(kept);
        if (!read) {
            throw new DoesNotOpen();
        }
        const lock = await Lock.#of(phrase, read.salt, read.iterations);
        try {
            const plain = await crypto.subtle.decrypt({name: "AES-GCM", iv: read.iv}, lock.#key, read.data);
            return {lock, held: new TextDecoder().decode(plain)};
        } catch {
            throw new DoesNotOpen();
        }
    }

    /** Takes what was kept apart; nothing if it is something else. Few rounds would be a trap, too many would never end. */
    static read(kept) {
        try {
            const {alongside, version, iterations, salt, iv, data} = JSON.parse(kept);
            const read = {iterations, salt: bytes(salt), iv: bytes(iv), data: bytes(data)};
            const ours = alongside === "reflections" && version === 1
                && Number.isInteger(iterations) && iterations >= ROUNDS && iterations <= MOST_ROUNDS
                && read.salt.length === 16 && read.iv.length === 12;
            return ours ? read : null;
        } catch {
            return null;
        }
    }

    static async #of(phrase, salt, iterations) {
        // The same phrase, whichever keyboard makes its ŵ and puts a blank behind the last word.
        const typed = new TextEncoder().encode(phrase.normalize("NFC").trim());
        const from = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
        const how = {name: "PBKDF2", hash: "SHA-256", salt, iterations};
        const key = await crypto.subtle.deriveKey(how, from, {name: "AES-GCM", length: 256}, false, ["encrypt", "decrypt"]);
        return new Lock(key, salt, iterations);
    }

    async close(text) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const data = await crypto.subtle.encrypt({name: "AES-GCM", iv}, this.#key, new TextEncoder().encode(text));
        return JSON.stringify({
            alongside: "reflections",
            version: 1,
            iterations: this.#rounds,
            salt: base64(this.#salt),
            iv: base64(iv),
            data: base64(new Uint8Array(data)),
        });
    }
}

const today = () => {
    const now = new Date();
    const two = number => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Nothing written yet. What is being written is kept as well, so that a page that locks itself takes no words away. */
const noDraft = () => ({id: "", day: "", words: ""});
const empty = () => ({entries: [], draft: noDraft()});

const make = (tag, className, words) => {
    const made = document.createElement(tag);
    if (className) {
        made.className = className;
    }
    if (words !== undefined) {
        made.textContent = words;
    }
    return made;
};

class AlongsideReflections extends HTMLElement {
    #texts = {};
    #place = "";
    #top = make("div", "top");
    #body = make("div", "body");
    #said = make("p", "said");
    #lock = null;
    #book = empty();
    #writing = Promise.resolve();
    #later = 0;
    #idle = 0;
    #lastKey = 0;
    #letGo = () => {};
    #pressed = () => {
        this.#lastKey = Date.now();
    };
    #left = () => this.#leave();
    #back = () => this.#lockIfIdle();
    #elsewhere = event => {
        // Another window has begun, or has deleted everything.
        const there = event.oldValue === null || event.newValue === null;
        if (event.key === null || (event.key === this.#place && there)) {
            this.#forget();
            this.#show();
        }
    };

    connectedCallback() {
        this.#said.setAttribute("role", "status");
        this.replaceChildren(this.#top, this.#said, this.#body);
        // Properties that were set before this module had come.
        for (const name of ["texts", "place"]) {
            if (Object.hasOwn(this, name)) {
                const early = this[name];
                delete this[name];
                this[name] = early;
            }
        }
        document.addEventListener("keydown", this.#pressed, true);
        // The keyboard of a phone often tells only that.
        document.addEventListener("input", this.#pressed, true);
        document.addEventListener("visibilitychange", this.#back);
        addEventListener("pagehide", this.#left);
        addEventListener("storage", this.#elsewhere);
        this.#show();
    }

    disconnectedCallback() {
        document.removeEventListener("keydown", this.#pressed, true);
        document.removeEventListener("input", this.#pressed, true);
        document.removeEventListener("visibilitychange", this.#back);
        removeEventListener("pagehide", this.#left);
        removeEventListener("storage", this.#elsewhere);
        this.#leave();
    }

    set texts(json) {
        this.#texts = JSON.parse(json);
        this.#show();
    }

    set place(name) {
        this.#place = name;
        this.#show();
    }

    // --- What is shown

    #show() {
        if (!this.isConnected || !this.#place || !this.#texts.language) {
            return;
        }
        this.#body.replaceChildren();
        this.#top.replaceChildren(this.#exit());
        if (!this.#possible()) {
            this.#card("impossible").append(make("p", "", this.#t("impossible-why")));
        } else if (this.#lock) {
            this.#showOpen();
        } else if (localStorage.getItem(this.#place) === null) {
            this.#showNew();
        } else {
            this.#showLocked();
        }
    }

    #possible() {
        try {
            const probe = `${this.#place}.probe`;
            localStorage.setItem(probe, "");
            localStorage.removeItem(probe);
            return isSecureContext && crypto.subtle !== undefined;
        } catch {
            return false;
        }
    }

    #showNew() {
        const card = this.#card("begin");
        card.append(make("p", "", this.#t("begin-why")));
        const form = this.#form(card);
        form.append(this.#whoReads());
        const phrase = this.#phrase(form, "phrase", "phrase", this.#t("phrase-hint"));
        const again = this.#phrase(form, "again", "again");
        this.#showTyped(form, [phrase, again]);
        const fault = this.#fault(form, [phrase, again]);
        const begin = this.#submit(form, "choose");
        form.addEventListener("submit", () => this.#while(begin, async () => {
            if (phrase.value.normalize("NFC").trim().length < SHORTEST) {
                fault(this.#t("too-short"), phrase);
            } else if (phrase.value.trim() !== again.value.trim()) {
                fault(this.#t("not-the-same"), again);
            } else if (await this.#hold(fault)) {
                const lock = await Lock.make(phrase.value);
                if (!form.isConnected) {
                    return;
                }
                this.#lock = lock;
                this.#book = empty();
                if (await this.#keep()) {
                    this.#opened("");
                } else {
                    this.#forget();
                    this.#show();
                    this.#say(this.#t("no-room"));
                }
            }
        }));
        const copy = this.#card("copy-in");
        copy.append(make("p", "", this.#t("copy-in-why")));
        this.#row(copy, this.#bringIn());
    }

    #showLocked() {
        const card = this.#card("locked");
        const form = this.#form(card);
        form.append(this.#whoReads());
        const phrase = this.#phrase(form, "phrase", "phrase");
        this.#showTyped(form, [phrase]);
        const fault = this.#fault(form, [phrase]);
        const unlock = this.#submit(form, "unlock");
        form.addEventListener("submit", () => this.#while(unlock, async () => {
            if (!(await this.#hold(fault))) {
                return;
            }
            try {
                const {lock, held} = await Lock.open(localStorage.getItem(this.#place), phrase.value);
                // Whoever has left meanwhile does not find it open when they come back.
                if (!form.isConnected) {
                    return;
                }
                this.#lock = lock;
                this.#book = JSON.parse(held);
                this.#opened(this.#book.draft.words ? this.#t("draft-back") : "");
            } catch (other) {
                this.#letGo();
                this.#wrong(other, fault, phrase);
            }
        }));
        const rest = this.#card("away");
        rest.append(make("p", "", this.#t("away-why")));
        this.#row(rest, this.#deleteAll());
    }

    #showOpen() {
        this.#top.append(this.#button("lock-now", "", () => this.#lockNow(this.#t("now-locked"))));
        this.#showBox(this.#card("write"));
        this.#showEntries(this.#card("written"));
        const rest = this.#card("keep");
        rest.append(make("p", "", this.#t("keep-why")));
        this.#row(rest, this.#button("copy-out", "", () => this.#copyOut()), this.#bringIn(), this.#deleteAll());
    }

    #showBox(card) {
        const draft = this.#book.draft;
        const form = this.#form(card);
        const day = make("input", "");
        day.type = "date";
        day.value = draft.day || today();
        const words = make("textarea", "field");
        words.value = draft.words;
        this.#private(words);
        this.#label(form, day, "day", "day");
        form.append(day, this.#whoReads());
        this.#label(form, words, "words", "words");
        form.append(words);
        const fault = this.#fault(form, [words]);
        const row = this.#row(form);
        const save = this.#submit(row, draft.id ? "save-change" : "save");
        if (draft.id) {
            row.append(this.#button("as-it-was", "", () => this.#settle("", this.#book.entries, noDraft())));
        }
        form.addEventListener("input", () => {
            this.#say("");
            this.#book.draft = {id: draft.id, day: day.value, words: words.value};
            clearTimeout(this.#later);
            this.#later = setTimeout(() => this.#keep(), PAUSE);
        });
        form.addEventListener("submit", () => this.#while(save, async () => {
            if (!words.value.trim()) {
                fault(this.#t("nothing"), words);
                return;
            }
            const entry = {
                id: draft.id || crypto.randomUUID(), day: day.value || today(), words: words.value, changed: Date.now(),
            };
            await this.#settle(this.#t("saved"), [...this.#without(entry.id), entry], noDraft());
        }));
    }

    #showEntries(card) {
        const entries = [...this.#book.entries].sort((a, b) => b.day.localeCompare(a.day) || b.changed - a.changed);
        if (entries.length === 0) {
            card.append(make("p", "nothing-yet", this.#t("none")));
        }
        const format = new Intl.DateTimeFormat(
            this.#texts.language, {weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
        for (const entry of entries) {
            const article = make("article");
            const day = format.format(new Date(`${entry.day}T00:00:00Z`));
            const words = make("p", "words", entry.words);
            words.setAttribute("translate", "no");
            const edit = this.#button("edit", "", () => this.#edit(entry));
            const remove = this.#button("remove", "gone", () => this.#ask(
                "remove-sure", [this.#t("remove-why")], "remove-yes", false,
                () => this.#remove(entry)));
            // Many buttons have the same words; whoever hears the page is told which day each is about.
            edit.setAttribute("aria-label", `${edit.textContent}: ${day}`);
            remove.setAttribute("aria-label", `${remove.textContent}: ${day}`);
            article.append(make("h3", "", day), words);
            this.#row(article, edit, remove);
            card.append(article);
        }
    }

    // --- What is done

    /** The entries without one of them. */
    #without(id) {
        return this.#book.entries.filter(entry => entry.id !== id);
    }

    /** From now on it stands so; it is kept, and shown. */
    async #settle(said, entries, draft) {
        clearTimeout(this.#later);
        this.#book = {entries, draft};
        const kept = await this.#keep();
        this.#show();
        this.#focusFirst();
        if (kept) {
            this.#say(said);
        }
    }

    #remove(entry) {
        const draft = this.#book.draft;
        return this.#settle(this.#t("removed"), this.#without(entry.id), draft.id === entry.id ? noDraft() : draft);
    }

    #edit(entry) {
        const box = () => this.querySelector("textarea");
        if (box().value.trim()) {
            this.#say(this.#t("first-save"));
        } else {
            this.#book.draft = {id: entry.id, day: entry.day, words: entry.words};
            this.#show();
        }
        box().focus();
    }

    /** Locks what there is now and puts it into the browser's storage, one after the other. */
    #keep() {
        const lock = this.#lock;
        const text = JSON.stringify(this.#book);
        this.#writing = this.#writing.then(async () => {
            try {
                localStorage.setItem(this.#place, await lock.close(text));
                return true;
            } catch {
                this.#say(this.#t("no-room"));
                return false;
            }
        });
        return this.#writing;
    }

    #copyOut() {
        const kept = localStorage.getItem(this.#place);
        const link = make("a");
        link.href = URL.createObjectURL(new Blob([kept], {type: "application/json"}));
        link.download = `alongside-reflections-${today()}.json`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        this.#say(this.#t("copied"));
    }

    #bringIn() {
        const file = make("input");
        file.type = "file";
        file.accept = ".json,application/json";
        file.hidden = true;
        file.addEventListener("change", async () => {
            const copy = await file.files[0].text();
            file.value = "";
            if (Lock.read(copy)) {
                this.#ask("copy-open", [this.#t("copy-open-why")], "copy-yes", true, phrase => this.#join(copy, phrase));
            } else {
                this.#say(this.#t("not-a-copy"));
            }
        });
        const button = this.#button("bring-in", "", () => file.click());
        button.append(file);
        return button;
    }

    /** What the copy holds is added; of two versions of the same words the later one stays. */
    async #join(copy, phrase) {
        const {lock, held} = await Lock.open(copy, phrase);
        const theirs = JSON.parse(held);
        if (this.#lock) {
            const all = new Map(this.#book.entries.map(entry => [entry.id, entry]));
            for (const entry of theirs.entries) {
                if (!all.has(entry.id) || all.get(entry.id).changed < entry.changed) {
                    all.set(entry.id, entry);
                }
            }
            this.#book = {entries: [...all.values()], draft: this.#book.draft};
        } else {
            if (!(await this.#hold(said => this.#say(said)))) {
                return;
            }
            this.#lock = lock;
            this.#book = theirs;
        }
        const kept = await this.#keep();
        this.#opened(this.#t(kept ? "brought-in" : "no-room"));
    }

    #deleteAll() {
        return this.#button("delete-all", "gone", () => this.#ask(
            "delete-sure", [this.#t("delete-why")], "delete-yes", false, async () => {
                this.#forget();
                await this.#writing;
                localStorage.removeItem(this.#place);
                this.#show();
                this.#focusFirst();
                this.#say(this.#t("deleted"));
            }));
    }

    // --- Open and locked

    /**
     * Whether these words are open nowhere else in this browser; from then on they are here. Two windows that write would each
     * take away what the other wrote.
     */
    #hold(fault) {
        return new Promise(answer => navigator.locks.request(this.#place, {ifAvailable: true}, held => {
            if (!held) {
                fault(this.#t("open-elsewhere"));
                answer(false);
                return undefined;
            }
            return new Promise(letGo => {
                this.#letGo = letGo;
                answer(true);
            });
        }));
    }

    #opened(said) {
        this.#pressed();
        this.#watch();
        this.#show();
        this.#focusFirst();
        this.#say(said);
    }

    #watch() {
        clearTimeout(this.#idle);
        this.#idle = setTimeout(() => this.#lockIfIdle(), Math.max(1000, this.#lastKey + UNTIL_LOCKED - Date.now()));
    }

    /** A computer that slept has not counted: the clock is looked at, too. */
    #lockIfIdle() {
        if (!this.#lock) {
            return;
        }
        if (Date.now() - this.#lastKey >= UNTIL_LOCKED) {
            this.#lockNow(this.#t("idle-locked"));
        } else {
            this.#watch();
        }
    }

    async #lockNow(said) {
        const inside = this.contains(document.activeElement);
        const kept = await this.#keep();
        this.#forget();
        this.#show();
        if (inside) {
            this.#focusFirst();
        }
        this.#say(kept ? said : this.#t("no-room"));
    }

    /** The page goes away: nothing legible stays in it, should somebody come back to it. What waits to be kept still is. */
    #leave() {
        if (this.#lock) {
            this.#keep();
        }
        this.#forget();
        this.#show();
    }

    #forget() {
        clearTimeout(this.#later);
        clearTimeout(this.#idle);
        this.#lock = null;
        this.#book = empty();
        this.#letGo();
        this.#letGo = () => {};
        this.#body.replaceChildren();
        this.#said.textContent = "";
    }

    #exit() {
        const link = make("a", "exit", this.#t("exit"));
        link.href = "/me/exit";
        link.setAttribute("router-ignore", "");
        link.addEventListener("click", event => {
            event.preventDefault();
            this.#leave();
            // In place of this page, so that "back" does not lead here.
            location.replace(link.href);
        });
        return link;
    }

    // --- Pieces

    #t(text) {
        return this.#texts[text] ?? "";
    }

    #say(words) {
        this.#said.textContent = words;
    }

    #wrong(error, fault, field) {
        if (!(error instanceof DoesNotOpen)) {
            throw error;
        }
        fault(this.#t("wrong"), field);
        field.select();
    }

    #card(heading) {
        const card = make("section", "card");
        const title = make("h2", "", this.#t(heading));
        title.tabIndex = -1;
        card.append(title);
        this.#body.append(card);
        return card;
    }

    #focusFirst() {
        this.#body.querySelector("h2")?.focus();
    }

    #whoReads() {
        const who = make("p", "who-reads", this.#t("who-reads"));
        who.id = "alongside-reflections-who";
        return who;
    }

    /** A form that leads nowhere by itself. */
    #form(into) {
        const form = make("form");
        form.method = "dialog";
        form.noValidate = true;
        form.addEventListener("submit", event => event.preventDefault());
        into.append(form);
        return form;
    }

    #label(into, field, id, text) {
        field.id = `alongside-reflections-${id}`;
        const label = make("label", "", this.#t(text));
        label.htmlFor = field.id;
        into.append(label);
    }

    #phrase(form, id, text, hint) {
        const field = make("input", "field");
        field.type = "password";
        this.#private(field);
        this.#label(form, field, id, text);
        if (hint) {
            const words = make("p", "hint", hint);
            words.id = `${field.id}-hint`;
            field.setAttribute("aria-describedby", words.id);
            form.append(words);
        }
        form.append(field);
        return field;
    }

    #showTyped(form, fields) {
        const tick = make("input");
        tick.type = "checkbox";
        tick.addEventListener("change", () => fields.forEach(field => {
            field.type = tick.checked ? "text" : "password";
        }));
        const label = make("label", "tick");
        label.append(tick, this.#t("show-typed"));
        form.append(label);
    }

    /** What the browser would do with words of its own accord, it does not do here. */
    #private(field) {
        field.setAttribute("autocomplete", "off");
        field.setAttribute("spellcheck", "false");
        field.setAttribute("translate", "no");
        field.setAttribute("autocapitalize", field.localName === "textarea" ? "sentences" : "off");
        field.setAttribute("writingsuggestions", "false");
        field.setAttribute("data-gramm", "false");
    }

    /** Where a form says what is not right; it says which field, and goes there. */
    #fault(form, fields) {
        const words = make("p", "fault");
        words.id = `${fields[0].id}-fault`;
        words.setAttribute("role", "alert");
        form.append(words);
        return (said, field) => {
            fields.forEach(one => one.removeAttribute("aria-invalid"));
            words.textContent = said;
            if (field) {
                field.setAttribute("aria-invalid", "true");
                field.setAttribute("aria-errormessage", words.id);
                field.focus();
            }
        };
    }

    #submit(into, text) {
        const button = make("button", "first", this.#t(text));
        into.append(button);
        return button;
    }

    #button(text, className, act) {
        const button = make("button", className, this.#t(text));
        button.type = "button";
        button.addEventListener("click", act);
        return button;
    }

    #row(into, ...buttons) {
        const row = make("div", "row");
        row.append(...buttons);
        into.append(row);
        return row;
    }

    /** Pressed twice, it still happens once. */
    async #while(button, work) {
        if (button.disabled) {
            return;
        }
        button.disabled = true;
        this.#say("");
        try {
            await work();
        } finally {
            button.disabled = false;
        }
    }

    /** Asks once more; with a field for the pass phrase where one is needed. */
    #ask(heading, sentences, yes, withPhrase, act) {
        this.#say("");
        const dialog = make("dialog");
        const title = make("h2", "", this.#t(heading));
        title.id = "alongside-reflections-asked";
        dialog.setAttribute("aria-labelledby", title.id);
        dialog.append(title, ...sentences.map(sentence => make("p", "", sentence)));
        const form = this.#form(dialog);
        const phrase = withPhrase ? this.#phrase(form, "copy-phrase", "phrase") : null;
        if (phrase) {
            this.#showTyped(form, [phrase]);
        }
        const fault = phrase ? this.#fault(form, [phrase]) : () => {};
        const row = this.#row(form);
        const sure = this.#submit(row, yes);
        const no = this.#button("no", "", () => dialog.close());
        // What cannot be brought back does not happen because somebody pressed Enter once too often.
        no.autofocus = !withPhrase;
        row.append(no);
        form.addEventListener("submit", () => this.#while(sure, async () => {
            try {
                await act(phrase?.value ?? "");
                dialog.close();
            } catch (other) {
                this.#wrong(other, fault, phrase);
            }
        }));
        dialog.addEventListener("close", () => dialog.remove());
        this.#body.append(dialog);
        dialog.showModal();
    }
}

customElements.define("alongside-reflections", AlongsideReflections);
