// The accessible app: keeps one real element for each semantic node, and touches only what changed.

import { create, update, setAttribute } from './elements.js';
import { Fields } from './fields.js';
import { arrange } from './arrange.js';
import { Modals, setInert } from './modal.js';
import { Nodes, state } from './wire.js';

export class Mirror {
    #records = new Map();
    #root;
    #fields;
    #core;
    #descriptions;
    #generation = 0;
    #modals;
    #shrunk = false;

    constructor(root, descriptions, core) {
        this.#root = { id: 0, element: root, content: root, children: [], next: [] };
        this.#modals = new Modals(this.#root);
        this.#descriptions = descriptions;
        this.#core = core;
        this.#fields = new Fields(core);
        root.addEventListener('focusin', (event) => this.#tellFocus(event, true));
        root.addEventListener('focusout', (event) => this.#tellFocus(event, false));
        // Scroll events do not bubble.
        root.addEventListener('scroll', (event) => this.#browserScrolled(event.target), true);
    }

    sync(words, strings) {
        const nodes = new Nodes(words, strings);
        const hadFocus = this.#root.element.contains(document.activeElement);
        ++this.#generation;
        const wanted = this.#read(nodes);
        this.#forget();
        this.#place();
        this.#modals.guard(this.#records, (id) => this.focus(id));
        this.#rove();
        if (wanted) this.focus(wanted);
        else if (hadFocus) this.#catchFocus();
        this.#fields.settle();
        if (this.#shrunk) this.#fields.revealCaret();
        this.#shrunk = false;
    }

    focus(id) {
        const element = this.#records.get(id)?.element;
        if (!element || element === document.activeElement) return;
        if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
        element.focus({ preventScroll: true });
    }

    /** The role of the node an element stands for. */
    roleOf(element) { return this.#records.get(Number(element.dataset.node))?.role; }

    /** The text size has changed: the heights of long fields with it. */
    restyle() { this.#fields.restyle(); }

    /** The language of the document has changed: which nodes differ from it is asked anew. */
    relabel() {
        for (const record of this.#records.values()) record.hash = null;
    }

    // --- one pass over the nodes -----------------------------------------------------------------

    #read(nodes) {
        let wanted = 0;
        for (let i = 0; i < nodes.count; ++i) {
            const id = nodes.id(i);
            const record = this.#record(nodes, i);
            record.generation = this.#generation;
            const parent = this.#records.get(nodes.parent(i)) ?? this.#root;
            record.parent = parent;
            parent.next.push(record);
            this.#geometry(record, nodes, i);
            if (record.hash === nodes.hash(i)) continue;
            record.hash = nodes.hash(i);
            // Only at the moment the wish appears: later the person may have gone elsewhere.
            const wish = nodes.state(i) & ~record.state & state.wantsFocus;
            if (wish) wanted = id;
            record.state = nodes.state(i);
            this.#content(record, nodes, i);
        }
        return wanted;
    }

    #record(nodes, i) {
        const id = nodes.id(i);
        const role = nodes.role(i);
        const level = role === 'heading' ? nodes.level(i) : 0;
        const known = this.#records.get(id);
        if (known && known.role === role && known.level === level) return known;
        if (known) this.#remove(known);
        const record = Fields.has(role) ? this.#fields.create(role) : create(role, level);
        Object.assign(record, { id, role, level, children: [], next: [], hash: null, state: 0 });
        record.element.dataset.node = id;
        this.#records.set(id, record);
        return record;
    }

    #content(record, nodes, i) {
        const { element } = record;
        const language = nodes.language(i);
        setAttribute(element, 'lang', language === document.documentElement.lang ? null : language);
        if (Fields.has(record.role)) this.#fields.update(record, nodes, i);
        else update(record, nodes, i);
        this.#describe(record, nodes.description(i));
        setInert(record);
    }

    #geometry(record, nodes, i) {
        const x = nodes.x(i), y = nodes.y(i), width = nodes.width(i), height = nodes.height(i);
        const { style } = record.element;
        if (x !== record.x || y !== record.y) {
            record.x = x;
            record.y = y;
            style.transform = `translate(${x}px,${y}px)`;
        }
        if (width !== record.width) {
            style.width = `${record.width = width}px`;
            this.#fields.resized(record);
        }
        if (height !== record.height) {
            // The soft keyboard took room: where the caret is, only the page knows.
            if (record.role === 'scroll' && height < record.height) this.#shrunk = true;
            style.height = `${record.height = height}px`;
        }
        record.scroll = nodes.scroll(i);
    }

    /** Help and errors stand outside the reading order; they are read where they belong. */
    #describe(record, text) {
        if (text && !record.description) {
            record.description = this.#descriptions.appendChild(document.createElement('span'));
            record.description.id = `description-${record.id}`;
        }
        if (record.description) record.description.textContent = text;
        // Not aria-errormessage: it may point only at what is seen on the page itself.
        const id = text ? `description-${record.id}` : null;
        setAttribute(record.element, 'aria-describedby', id);
        const invalid = record.state & state.invalid;
        setAttribute(record.element, 'aria-invalid', invalid ? 'true' : null);
    }

    // --- the tree --------------------------------------------------------------------------------

    #forget() {
        for (const record of this.#records.values())
            if (record.generation !== this.#generation) this.#remove(record);
    }

    #remove(record) {
        this.#records.delete(record.id);
        this.#modals.forget(record);
        this.#fields.forget(record);
        record.description?.remove();
        record.element.remove();
    }

    #place() {
        for (const record of [this.#root, ...this.#records.values()]) {
            const { children, next } = record;
            const same = children.length === next.length && next.every((c, i) => c === children[i]);
            if (!same) arrange(record.content, next.map((child) => child.element));
            record.children = next;
            record.next = [];
        }
        // Afterwards, when every element is in its place.
        for (const record of this.#records.values())
            if (record.role === 'scroll') this.#scroll(record);
    }

    /** The DOM's scroll offset is the core's, and the content always long enough to allow it. */
    #scroll(record) {
        const { element, content, scroll, height } = record;
        const bottom = record.children.reduce((most, c) => Math.max(most, c.y + c.height), 0);
        const length = Math.max(bottom, scroll + height);
        if (length !== record.length) content.style.height = `${record.length = length}px`;
        // A negative offset is overscroll, which the DOM does not know.
        const offset = Math.max(0, scroll);
        if (offset !== record.scrolled) element.scrollTop = record.scrolled = offset;
    }

    /** The browser scrolled by itself: to the caret, to the focus, to what is searched or read. */
    #browserScrolled(element) {
        const record = this.#records.get(Number(element.dataset?.node));
        if (record?.role !== 'scroll') return;
        const top = element.scrollTop;
        // Engines round offsets to device pixels.
        if (Math.abs(top - record.scrolled) < 1) return;
        record.scrolled = top;
        this.#core.call('scroll', record.id, top);
    }

    // --- focus -----------------------------------------------------------------------------------

    #tellFocus({ target }, gained) {
        const id = Number(target.dataset?.node);
        if (!id) return;
        if (gained) this.#core.call('focus', id, target.matches(':focus-visible') ? 1 : 0);
        else this.#core.call('blur', id);
    }

    /** The focused element went away with its screen: reading goes on at the new heading. */
    #catchFocus() {
        if (document.activeElement !== document.body) return;
        const heading = (this.#modals.current ?? this.#root).element.querySelector('h1,h2');
        if (heading) this.focus(Number(heading.dataset.node));
    }

    /** In a group of radios or tabs one is in the tab order; arrows reach the others. */
    #rove() {
        for (const record of this.#records.values()) {
            if (record.role !== 'radio_group' && record.role !== 'tab_list') continue;
            const members = this.#members(record);
            const chosen = members.find((m) => m.state & (state.checked | state.selected));
            for (const member of members)
                setTabIndex(member.element, member === (chosen ?? members[0]) ? 0 : -1);
        }
    }

    #members(record) {
        return record.children.flatMap((child) =>
            child.role === 'radio' || child.role === 'tab' ? [child] : this.#members(child));
    }
}

function setTabIndex(element, index) {
    if (element.tabIndex !== index) element.tabIndex = index;
}
