// One semantic node as one DOM element: which element a role becomes, and what its state says.
// Names are text content where the role allows it, because find-in-page and voice control see
// text but never aria-label.

import { state } from './wire.js';

// element, ARIA role beside the element's own, and where the name goes
const shapes = {
    group: { tag: 'div', named: 'group' },
    main: { tag: 'main' },
    navigation: { tag: 'nav' },
    banner: { tag: 'div', role: 'banner' },
    region: { tag: 'section', role: 'region' },
    heading: { tag: 'h2', text: true },
    paragraph: { tag: 'p', text: true },
    // Safari forgets that an unbulleted list is a list unless told (WebKit 170179).
    list: { tag: 'ul', role: 'list' },
    list_item: { tag: 'li', text: true },
    button: { tag: 'button', text: true },
    file_button: { tag: 'button', text: true },
    checkbox: { tag: 'button', role: 'checkbox', text: true },
    toggle: { tag: 'button', role: 'switch', text: true },
    radio_group: { tag: 'div', role: 'radiogroup' },
    radio: { tag: 'button', role: 'radio', text: true },
    tab_list: { tag: 'div', role: 'tablist' },
    tab: { tag: 'button', role: 'tab', text: true },
    dialog: { tag: 'div', role: 'dialog' },
    status: { tag: 'div', role: 'status', text: true },
    alert: { tag: 'div', role: 'alert', text: true },
    image: { tag: 'div', role: 'img' },
    progress: { tag: 'div', role: 'progressbar' },
    scroll: { tag: 'div', named: 'group' },
    table: { tag: 'div', role: 'table' },
    row: { tag: 'div', role: 'row' },
    column_header: { tag: 'div', role: 'columnheader', text: true },
    cell: { tag: 'div', role: 'cell', text: true },
    link: { tag: 'a', text: true },
};

const checkable = new Set(['checkbox', 'toggle', 'radio']);

export const isActivated = (role) =>
    role === 'button' || role === 'file_button' || role === 'tab' || role === 'link' ||
    checkable.has(role);

/** Makes the element of a node; `content` is where its children go. */
export function create(role, level) {
    const shape = shapes[role] ?? shapes.group;
    const tag = role === 'heading' ? `h${Math.min(Math.max(level, 1), 6)}` : shape.tag;
    const element = document.createElement(tag);
    if (tag === 'button') element.type = 'button';
    if (shape.role) element.setAttribute('role', shape.role);
    let content = element;
    if (role === 'scroll') {
        content = document.createElement('div');
        element.className = 'scroll';
        content.className = 'content';
        element.append(content);
    }
    return { element, content };
}

export function setAttribute(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const flag = (element, name, on) => setAttribute(element, name, on ? 'true' : null);

/** Writes name, state and value of node i into the element of `record`. */
export function update(record, nodes, i) {
    const { element, role } = record;
    const bits = nodes.state(i);
    setName(record, nodes.name(i));
    flag(element, 'aria-disabled', bits & state.disabled);
    flag(element, 'aria-required', bits & state.required && role === 'radio_group');
    flag(element, 'aria-modal', bits & state.modal);
    setAttribute(element, 'aria-checked', checkable.has(role) ? yes(bits & state.checked) : null);
    setAttribute(element, 'aria-selected', role === 'tab' ? yes(bits & state.selected) : null);
    setAttribute(element, 'aria-current', current(record, bits));
    setAttribute(element, 'aria-expanded',
        bits & state.expanded ? 'true' : bits & state.collapsed ? 'false' : null);
    if (role === 'progress') setProgress(element, nodes.value(i));
    // Only to a plain page of our own, whatever a text may say.
    if (role === 'link' && /^[\w-]+\.html$/.test(nodes.value(i))) element.href = nodes.value(i);
}

const yes = (bit) => (bit ? 'true' : 'false');

function current(record, bits) {
    if (bits & state.current) return isIn(record.parent, 'navigation') ? 'page' : 'true';
    return bits & state.selected && record.role !== 'tab' ? 'true' : null;
}

// By the records: the element itself may not stand in its place yet.
const isIn = (record, role) => Boolean(record) && (record.role === role || isIn(record.parent, role));

function setName(record, name) {
    const shape = shapes[record.role] ?? shapes.group;
    if (shape.text) {
        // Its own text node, so that children may follow it.
        record.text ??= record.element.insertBefore(new Text(), record.element.firstChild);
        if (record.text.data !== name) record.text.data = name;
        return;
    }
    setAttribute(record.element, 'aria-label', name || null);
    // A name needs a role to hang on.
    if (shape.named) setAttribute(record.element, 'role', name ? shape.named : null);
}

/** "3/9" */
function setProgress(element, value) {
    const [now, most] = value.split('/');
    setAttribute(element, 'aria-valuemin', '0');
    setAttribute(element, 'aria-valuenow', now || null);
    setAttribute(element, 'aria-valuemax', most || null);
}
