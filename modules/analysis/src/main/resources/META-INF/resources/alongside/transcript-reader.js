/*
 * <alongside-transcript>: a transcript that can be read, marked and coded with mouse, finger or keyboard.
 *
 * In:   transcript  JSON text {text, turns: [{speaker, start, end}], label, help, coded, takenOut}
 *       codings     JSON text [{start, end, name, colour, takenOut}]
 *       reveal(position), done()
 * Out:  event "passage" with detail {start, end, choose}; choose is true when somebody pressed Enter.
 *
 * All positions count UTF-16 units of the text, as JavaScript and Java strings do. Each piece of text stands alone in an
 * element that says in data-start where it begins, so a selection is turned into positions by adding, never by searching.
 * Words of people only ever become text nodes.
 */
(() => {
    "use strict";

    if (customElements.get("alongside-transcript")) {
        return;
    }

    const COLOURS = ["#0b5394", "#9a3412", "#166534", "#6b21a8", "#9d174d", "#115e59", "#7c5e00", "#3f3f46"];
    const STRIPES = 4;
    const PAUSE = 200;

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        alongside-transcript { display: block; }
        alongside-transcript .help { margin: 0 0 1rem; font-size: 0.95em; }
        alongside-transcript .text { max-width: 42rem; line-height: 2.1; }
        alongside-transcript .turn { margin: 0 0 1.25rem; }
        alongside-transcript .speaker {
            display: block; font-weight: 700; line-height: 1.4; user-select: none; -webkit-user-select: none;
        }
        alongside-transcript .sentence { white-space: pre-wrap; border-radius: 2px; scroll-margin: 6rem; }
        alongside-transcript .sentence:focus { outline: 3px solid #0b5394; outline-offset: 2px; }
        alongside-transcript .sentence[aria-selected="true"] { background: #cfe0f7; color: #111; }
        alongside-transcript mark {
            color: #111; background-color: #fdf1c7; background-repeat: no-repeat; padding-bottom: 0.25em;
            -webkit-box-decoration-break: clone; box-decoration-break: clone;
        }
        alongside-transcript mark.two { background-color: #fae09a; }
        alongside-transcript mark.more { background-color: #f5c85a; }
        alongside-transcript mark.out { background-color: #e4e4e7; text-decoration: line-through; }
        alongside-transcript .sentence[aria-selected="true"] mark { background-color: #cfe0f7; }
        ::highlight(alongside-passage) { background-color: #0b5394; color: #fff; }
        .reading { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 1.5rem; align-items: start; }
        .reading > .beside { position: sticky; top: 1rem; }
        @media (max-width: 60rem) {
            .reading { grid-template-columns: minmax(0, 1fr); }
            .reading > .beside { position: static; order: 1; }
            .reading > .beside.marked {
                position: sticky; top: auto; bottom: 0; z-index: 1; max-height: 50vh; overflow: auto;
            }
        }
        @media (forced-colors: active) {
            alongside-transcript mark { border-bottom: 3px solid; }
            alongside-transcript .sentence[aria-selected="true"] { outline: 2px solid; }
        }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

    const sentences = (text, language) => {
        if (!("Segmenter" in Intl)) {
            return text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$/g) ?? [text];
        }
        return Array.from(new Intl.Segmenter(language, {granularity: "sentence"}).segment(text), part => part.segment);
    };

    const element = (tag, className) => {
        const made = document.createElement(tag);
        made.className = className;
        return made;
    };

    class AlongsideTranscript extends HTMLElement {
        #transcript = {text: "", turns: []};
        #codings = [];
        #pieces = [];
        #sentences = [];
        #cursor = 0;
        #anchor = 0;
        #passage = null;
        #timer = 0;
        #stale = false;
        #next = 0;
        #running = [];
        #selected = () => this.#later(() => this.#readSelection(false));
        // Whoever goes on to the codes at once takes the selection away: it is read before that.
        #hurry = () => {
            if (this.#timer) {
                this.#forget();
                this.#readSelection(false);
            }
        };

        connectedCallback() {
            // Properties that were set before this script had come.
            for (const name of ["transcript", "codings"]) {
                if (Object.hasOwn(this, name)) {
                    const early = this[name];
                    delete this[name];
                    this[name] = early;
                }
            }
            document.addEventListener("selectionchange", this.#selected);
            document.addEventListener("pointerdown", this.#hurry, true);
            document.addEventListener("focusin", this.#hurry, true);
        }

        disconnectedCallback() {
            document.removeEventListener("selectionchange", this.#selected);
            document.removeEventListener("pointerdown", this.#hurry, true);
            document.removeEventListener("focusin", this.#hurry, true);
            this.#forget();
            this.#show(null);
        }

        set transcript(json) {
            this.#transcript = JSON.parse(json);
            this.#cursor = 0;
            this.#anchor = 0;
            this.#renderSoon();
        }

        set codings(json) {
            this.#codings = JSON.parse(json).sort((a, b) => a.start - b.start || b.end - a.end);
            this.#renderSoon();
        }

        /** Brings a position into view and puts the cursor there. */
        reveal(position) {
            this.#renderIfStale();
            const index = this.#sentences.findIndex(sentence => position < sentence.end);
            if (index >= 0) {
                this.#moveTo(index, false);
                this.#sentences[index].element.scrollIntoView({block: "center"});
            }
        }

        /** What was marked is dealt with: back to the text. */
        done() {
            this.#renderIfStale();
            this.#clear();
            this.#sentences[this.#cursor]?.element.focus({preventScroll: true});
        }

        /** Text and codings often come together: one rendering does for both. */
        #renderSoon() {
            if (!this.#stale) {
                this.#stale = true;
                queueMicrotask(() => this.#renderIfStale());
            }
        }

        #renderIfStale() {
            if (this.#stale) {
                this.#stale = false;
                this.#render();
            }
        }

        #render() {
            const hadFocus = this.contains(document.activeElement);
            this.#pieces = [];
            this.#sentences = [];
            this.#next = 0;
            this.#running = [];
            const help = element("p", "help");
            help.id = "alongside-transcript-help";
            help.textContent = this.#transcript.help ?? "";
            const list = element("div", "text");
            list.setAttribute("role", "listbox");
            list.setAttribute("aria-multiselectable", "true");
            list.setAttribute("aria-label", this.#transcript.label ?? "");
            list.setAttribute("aria-describedby", help.id);
            list.addEventListener("keydown", event => this.#key(event));
            list.addEventListener("click", event => this.#click(event));
            const text = this.#transcript.text;
            for (const turn of this.#transcript.turns) {
                list.append(this.#turn(turn, text.slice(turn.start, turn.end)));
            }
            this.replaceChildren(help, list);
            this.#cursor = Math.min(this.#cursor, Math.max(0, this.#sentences.length - 1));
            if (this.#sentences.length > 0) {
                this.#sentences[this.#cursor].element.tabIndex = 0;
                if (hadFocus) {
                    this.#sentences[this.#cursor].element.focus({preventScroll: true});
                }
            }
            this.#show(this.#passage);
        }

        #turn(turn, words) {
            const group = element("div", "turn");
            group.setAttribute("role", "group");
            if (turn.speaker) {
                group.setAttribute("aria-label", turn.speaker);
                const speaker = element("span", "speaker");
                speaker.setAttribute("aria-hidden", "true");
                speaker.textContent = turn.speaker;
                group.append(speaker);
            }
            let start = turn.start;
            for (const sentence of sentences(words, document.documentElement.lang || undefined)) {
                group.append(this.#sentence(start, start + sentence.length));
                start += sentence.length;
            }
            return group;
        }

        #sentence(start, end) {
            const sentence = element("span", "sentence");
            sentence.setAttribute("role", "option");
            sentence.setAttribute("aria-selected", "false");
            sentence.tabIndex = -1;
            const here = this.#codingsIn(start, end);
            const cuts = new Set([start, end]);
            for (const coding of here) {
                cuts.add(Math.max(start, coding.start));
                cuts.add(Math.min(end, coding.end));
            }
            const edges = [...cuts].sort((a, b) => a - b);
            for (let i = 0; i + 1 < edges.length; i++) {
                sentence.append(this.#piece(edges[i], edges[i + 1], here));
            }
            if (here.length > 0) {
                const names = [...new Set(here.map(coding => this.#nameOf(coding)))].join(", ");
                sentence.setAttribute("aria-description", (this.#transcript.coded ?? "{0}").replace("{0}", names));
            }
            sentence.dataset.index = String(this.#sentences.length);
            this.#sentences.push({element: sentence, start, end});
            return sentence;
        }

        /** The codings of a sentence. Sentences are asked for in order, and so each coding is looked at only where it is. */
        #codingsIn(start, end) {
            this.#running = this.#running.filter(coding => start < coding.end);
            while (this.#next < this.#codings.length && this.#codings[this.#next].start < end) {
                const coding = this.#codings[this.#next++];
                if (start < coding.end) {
                    this.#running.push(coding);
                }
            }
            return this.#running;
        }

        /** A stretch of text with the same codings from its first to its last character. */
        #piece(start, end, near) {
            const codings = near.filter(coding => coding.start < end && start < coding.end);
            const piece = document.createElement(codings.length > 0 ? "mark" : "span");
            piece.dataset.start = String(start);
            piece.append(document.createTextNode(this.#transcript.text.slice(start, end)));
            this.#pieces.push({element: piece, start, end});
            if (codings.length > 0) {
                piece.className = codings.length === 1 ? "one" : codings.length === 2 ? "two" : "more";
                piece.classList.toggle("out", codings.some(coding => coding.takenOut));
                piece.title = codings.map(coding => this.#nameOf(coding)).join(" · ");
                // One stripe for each code, one above the other, so that two codes on the same words are both seen.
                const stripes = codings.slice(0, STRIPES).map(coding => COLOURS[coding.colour % COLOURS.length]);
                piece.style.backgroundImage = stripes.map(colour => `linear-gradient(${colour}, ${colour})`).join(", ");
                piece.style.backgroundSize = "100% 3px";
                piece.style.backgroundPosition = stripes.map((_, i) => `0 calc(100% - ${i * 4}px)`).join(", ");
                piece.style.paddingBottom = `${stripes.length * 4 + 1}px`;
            }
            return piece;
        }

        #nameOf(coding) {
            return coding.takenOut ? `${coding.name} (${this.#transcript.takenOut})` : coding.name;
        }

        #key(event) {
            if (event.ctrlKey || event.altKey || event.metaKey) {
                return;
            }
            const last = this.#sentences.length - 1;
            switch (event.key) {
                case "ArrowRight":
                case "ArrowDown":
                    this.#moveTo(Math.min(last, this.#cursor + 1), event.shiftKey);
                    break;
                case "ArrowLeft":
                case "ArrowUp":
                    this.#moveTo(Math.max(0, this.#cursor - 1), event.shiftKey);
                    break;
                case "Home":
                    this.#moveTo(0, event.shiftKey);
                    break;
                case "End":
                    this.#moveTo(last, event.shiftKey);
                    break;
                case "PageDown":
                    this.#moveTo(this.#turnFrom(1), event.shiftKey);
                    break;
                case "PageUp":
                    this.#moveTo(this.#turnFrom(-1), event.shiftKey);
                    break;
                case "Enter":
                    this.#choose();
                    break;
                case "Escape":
                    this.#clear();
                    break;
                default:
                    return;
            }
            event.preventDefault();
        }

        #click(event) {
            const sentence = event.target.closest(".sentence");
            if (sentence && getSelection().isCollapsed) {
                this.#moveTo(Number(sentence.dataset.index), event.shiftKey);
            }
        }

        #turnFrom(step) {
            const turns = this.#transcript.turns;
            const here = turns.findIndex(turn => this.#sentences[this.#cursor].start < turn.end);
            const there = turns[Math.max(0, Math.min(turns.length - 1, here + step))];
            return this.#sentences.findIndex(sentence => sentence.start >= there.start);
        }

        #moveTo(index, extend) {
            if (index < 0 || index >= this.#sentences.length) {
                return;
            }
            this.#place(index);
            if (!extend) {
                this.#anchor = index;
            }
            const first = Math.min(this.#anchor, this.#cursor);
            const last = Math.max(this.#anchor, this.#cursor);
            this.#sentences.forEach((sentence, i) =>
                sentence.element.setAttribute("aria-selected", String(extend && first <= i && i <= last)));
            this.#sentences[index].element.focus();
            if (extend) {
                this.#later(() => this.#pass(this.#sentences[first].start, this.#sentences[last].end, false));
            }
        }

        /** The sentence that Tab comes back to. */
        #place(index) {
            this.#sentences[this.#cursor].element.tabIndex = -1;
            this.#cursor = index;
            this.#sentences[index].element.tabIndex = 0;
        }

        #choose() {
            this.#forget();
            if (this.#readSelection(true)) {
                return;
            }
            const first = this.#sentences[Math.min(this.#anchor, this.#cursor)];
            const last = this.#sentences[Math.max(this.#anchor, this.#cursor)];
            this.#pass(first.start, last.end, true);
        }

        #clear() {
            this.#forget();
            this.#anchor = this.#cursor;
            this.#sentences.forEach(sentence => sentence.element.setAttribute("aria-selected", "false"));
            getSelection().removeAllRanges();
            this.#show(null);
        }

        #forget() {
            clearTimeout(this.#timer);
            this.#timer = 0;
        }

        #later(work) {
            this.#forget();
            this.#timer = setTimeout(() => {
                this.#timer = 0;
                work();
            }, PAUSE);
        }

        /** Whether something is marked with mouse or finger; if so, that is what is meant. */
        #readSelection(choose) {
            const selection = getSelection();
            if (selection.rangeCount === 0 || selection.isCollapsed) {
                return false;
            }
            const range = selection.getRangeAt(0);
            if (!this.contains(range.startContainer) || !this.contains(range.endContainer)) {
                return false;
            }
            const start = this.#position(range.startContainer, range.startOffset, false);
            const end = this.#position(range.endContainer, range.endOffset, true);
            const index = this.#sentences.findIndex(sentence => start < sentence.end);
            if (index >= 0) {
                this.#place(index);
                this.#anchor = index;
                this.#sentences.forEach(sentence => sentence.element.setAttribute("aria-selected", "false"));
            }
            this.#pass(start, end, choose);
            return true;
        }

        /** The position in the text of a point in the page. */
        #position(node, offset, isEnd) {
            if (node.nodeType === Node.TEXT_NODE && node.parentElement.dataset.start !== undefined) {
                return Number(node.parentElement.dataset.start) + offset;
            }
            // Beside the text: on a speaker's name or between two elements.
            const point = document.createRange();
            point.setStart(node, offset);
            let low = 0;
            let high = this.#pieces.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (point.comparePoint(this.#pieces[middle].element.firstChild, 0) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (isEnd) {
                return low === 0 ? 0 : this.#pieces[low - 1].end;
            }
            return low === this.#pieces.length ? this.#transcript.text.length : this.#pieces[low].start;
        }

        /** Tells which words are meant, without the blanks around them and never with half a character. */
        #pass(from, until, choose) {
            const text = this.#transcript.text;
            let start = from;
            let end = until;
            while (start < end && /\s/.test(text[start])) {
                start++;
            }
            while (end > start && /\s/.test(text[end - 1])) {
                end--;
            }
            if (start >= end) {
                return;
            }
            const inside = at => /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
            start -= inside(start) ? 1 : 0;
            end += inside(end) ? 1 : 0;
            this.#show({start, end});
            this.dispatchEvent(new CustomEvent("passage", {detail: {start, end, choose}}));
        }

        /** Keeps showing what is meant while the focus is elsewhere. */
        #show(passage) {
            this.#passage = passage;
            if (!("highlights" in CSS)) {
                return;
            }
            CSS.highlights.delete("alongside-passage");
            if (passage && this.#pieces.length > 0) {
                const range = document.createRange();
                const first = this.#pieceAt(passage.start);
                const last = this.#pieceAt(passage.end - 1);
                range.setStart(first.element.firstChild, passage.start - first.start);
                range.setEnd(last.element.firstChild, passage.end - last.start);
                CSS.highlights.set("alongside-passage", new Highlight(range));
            }
        }

        #pieceAt(position) {
            let low = 0;
            let high = this.#pieces.length - 1;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (this.#pieces[middle].end <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return this.#pieces[low];
        }
    }

    customElements.define("alongside-transcript", AlongsideTranscript);
})();
