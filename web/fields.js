// Text fields are real <input> and <textarea> elements: soft keyboard, dictation, spell-check,
// IME, handwriting, selection handles and undo work because nothing imitates them.
//
// While a field has the focus, the DOM is the writer: its text goes to the core at every input. The
// core's text comes back only when the node's revision changes, and never during a composition.

import { setAttribute } from './elements.js';
import { caretBottom, wantedHeights } from './measure.js';
import { rebase, replaceText } from './selection.js';
import { state } from './wire.js';

const prose = { autocapitalize: 'sentences', spellcheck: true };
const kinds = {
    text_field: { type: 'text', enterKeyHint: 'next', ...prose },
    text_area: { rows: 1, ...prose },
    search_field: { type: 'search', enterKeyHint: 'search', autocapitalize: 'none' },
    // Not type=number: it takes no decimal comma where the browser speaks another language.
    number_field: { type: 'text', enterKeyHint: 'next', inputMode: 'decimal' },
    // Not type=date: its picker speaks the browser's language. On a keypad, 21112026 will do.
    date_field: { type: 'text', inputMode: 'numeric' },
    time_field: { type: 'text', inputMode: 'numeric' },
    slider: { type: 'range' },
};

export class Fields {
    #core;
    #areas = new Set();
    #unmeasured = new Set();
    #scheduled = false;

    constructor(core) { this.#core = core; }

    static has(role) { return Object.hasOwn(kinds, role); }

    create(role) {
        const element = document.createElement(role === 'text_area' ? 'textarea' : 'input');
        // The browser must not remember what was written about a family.
        Object.assign(element, { autocomplete: 'off', spellcheck: false }, kinds[role]);
        element.className = `field ${role}`;
        const record = { element, content: element, composing: false, pending: null };
        if (role === 'text_area') this.#areas.add(record);
        element.addEventListener('input', (event) => this.#input(record, event.isComposing));
        element.addEventListener('compositionstart', () => { record.composing = true; });
        // Chromium sends no input event after the end of a composition.
        element.addEventListener('compositionend', () => this.#composed(record));
        return record;
    }

    update(record, nodes, i) {
        const { element, role } = record;
        setAttribute(element, 'aria-label', nodes.name(i) || null);
        if (role !== 'slider') setAttribute(element, 'placeholder', nodes.hint(i) || null);
        setAttribute(element, 'aria-required', record.state & state.required ? 'true' : null);
        element.disabled = Boolean(record.state & state.disabled);
        element.readOnly = Boolean(record.state & state.readOnly);
        // Decoding 50 000 characters at each key press would be felt.
        if (nodes.revision(i) === record.revision) return;
        record.revision = nodes.revision(i);
        this.#write(record, nodes.value(i));
    }

    forget(record) {
        this.#areas.delete(record);
        this.#unmeasured.delete(record);
    }

    resized(record) {
        if (this.#areas.has(record)) this.#unmeasured.add(record);
    }

    /** Another text size, or the font has arrived. */
    restyle() {
        for (const record of this.#areas) this.#unmeasured.add(record);
        this.#schedule();
    }

    /** At the end of a pass over the nodes. */
    settle() {
        this.#measure();
        const area = document.activeElement;
        // A line that did not fit for one frame made the field scroll inside.
        if (area?.localName === 'textarea' && area.scrollTop > 0 &&
            area.scrollHeight <= area.clientHeight + 1) area.scrollTop = 0;
    }

    /** Asks the scrolling parent to show the caret; it tells the core where it went. */
    revealCaret() {
        const field = document.activeElement;
        const scroll = field?.closest('.scroll');
        if (!scroll || !field.classList.contains('field')) return;
        const view = scroll.getBoundingClientRect();
        const box = field.getBoundingClientRect();
        const bottom = field.localName === 'textarea' ? box.top + caretBottom(field) : box.bottom;
        const margin = 24;
        if (bottom + margin > view.bottom) scroll.scrollTop += bottom + margin - view.bottom;
    }

    // --- text ------------------------------------------------------------------------------------

    #input(record, composing) {
        // First, so that the core's next frame already has the new height.
        if (this.#areas.has(record)) {
            this.#unmeasured.add(record);
            this.#schedule();
        }
        // Dear ImGui shapes no text: a letter and its combining mark would be two glyphs.
        this.#core.input(record.id, record.element.value.normalize('NFC'), composing);
    }

    #composed(record) {
        record.composing = false;
        if (record.pending) {
            const { base, text } = record.pending;
            record.pending = null;
            this.#write(record, rebase(base, text, record.element.value));
        }
        this.#input(record, false);
    }

    #write(record, text) {
        const { element, role } = record;
        if (role === 'slider') return writeSlider(element, text);
        if (record.composing) {
            // Writing now would end the composition; what it becomes is not known yet.
            record.pending = { base: element.value, text };
            return;
        }
        if (element.value.normalize('NFC') === text) return;
        replaceText(element, text);
        if (this.#areas.has(record)) this.#unmeasured.add(record);
    }

    // --- height ----------------------------------------------------------------------------------

    #schedule() {
        if (this.#scheduled) return;
        this.#scheduled = true;
        requestAnimationFrame(() => {
            this.#scheduled = false;
            this.#measure();
        });
    }

    #measure() {
        if (this.#unmeasured.size === 0) return;
        const records = [...this.#unmeasured];
        this.#unmeasured.clear();
        const heights = wantedHeights(records.map((record) => record.element));
        records.forEach((record, i) => {
            if (heights[i] === record.wantedHeight) return;
            record.wantedHeight = heights[i];
            this.#core.call('field_height', record.id, heights[i]);
        });
    }
}

/** "now/min/max/step" or "now/max" */
function writeSlider(element, text) {
    const parts = text.split('/');
    const [now, min, max, step] = parts.length === 2 ? [parts[0], '0', parts[1]] : parts;
    Object.assign(element, { min: min ?? '0', max: max ?? '100', step: step ?? '1' });
    element.value = now;
}
