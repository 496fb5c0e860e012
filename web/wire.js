// The wire form of the semantic nodes: src/ui/kit/semantics.hpp is the original of every number.

export const roles = [
    'group', 'main', 'navigation', 'banner', 'region', 'heading', 'paragraph', 'list', 'list_item',
    'button', 'checkbox', 'toggle', 'radio_group', 'radio', 'tab_list', 'tab', 'text_field',
    'text_area', 'search_field', 'dialog', 'status', 'alert', 'image', 'progress', 'scroll',
    'table', 'row', 'column_header', 'cell', 'file_button', 'slider', 'date_field', 'time_field',
    'number_field', 'link',
];

export const state = {
    disabled: 1 << 0,
    checked: 1 << 1,
    selected: 1 << 2,
    expanded: 1 << 3,
    collapsed: 1 << 4,
    current: 1 << 5,
    invalid: 1 << 6,
    required: 1 << 7,
    modal: 1 << 8,
    readOnly: 1 << 9,
    wantsFocus: 1 << 10,
    hidden: 1 << 11,
};

export const languages = ['nb', 'nn', 'en', 'se'];

const headerWords = 2;
const nodeWords = 20;
const decoder = new TextDecoder();

/** Reads the nodes where they lie in the core's memory; valid only during the call. */
export class Nodes {
    #words;
    #floats;
    #strings;

    constructor(words, strings) {
        this.#words = words;
        this.#floats = new Float32Array(words.buffer, words.byteOffset, words.length);
        this.#strings = strings;
        this.count = words[0];
    }

    id(i) { return this.#word(i, 0); }
    parent(i) { return this.#word(i, 1); }
    hash(i) { return this.#word(i, 2); }
    role(i) { return roles[this.#word(i, 3)] ?? 'group'; }
    state(i) { return this.#word(i, 4); }
    x(i) { return this.#float(i, 5); }
    y(i) { return this.#float(i, 6); }
    width(i) { return this.#float(i, 7); }
    height(i) { return this.#float(i, 8); }
    scroll(i) { return this.#float(i, 9); }
    level(i) { return this.#word(i, 10) & 0xffff; }
    language(i) { return languages[this.#word(i, 10) >>> 16] ?? 'nb'; }
    revision(i) { return this.#word(i, 11); }
    name(i) { return this.#text(i, 12); }
    value(i) { return this.#text(i, 14); }
    hint(i) { return this.#text(i, 16); }
    description(i) { return this.#text(i, 18); }

    #word(i, at) { return this.#words[headerWords + i * nodeWords + at]; }
    #float(i, at) { return this.#floats[headerWords + i * nodeWords + at]; }

    #text(i, at) {
        const length = this.#word(i, at + 1);
        if (length === 0) return '';
        const offset = this.#word(i, at);
        return decoder.decode(this.#strings.subarray(offset, offset + length));
    }
}
