// While a modal dialog is open, everything else is out of reach, and the focus knows its way back.

import { state } from './wire.js';

export class Modals {
    current = null;
    #root;
    #outside = new Set();

    constructor(root) { this.#root = root; }

    /** After each pass: `records` by id; `focus(id)` moves the focus. */
    guard(records, focus) {
        const active = Number(document.activeElement?.dataset?.node) || 0;
        const before = this.current;
        this.current = openModal(records);
        const outside = this.#allOutside(this.current);
        for (const record of this.#outside) if (!outside.has(record)) setInert(record);
        for (const record of outside) setInert(record, true);
        this.#outside = outside;
        if (this.current === before) return;
        if (this.current && this.current.returnTo === undefined) this.#enter(active, focus);
        else if (before?.returnTo) focus(before.returnTo);
    }

    forget(record) { this.#outside.delete(record); }

    #enter(active, focus) {
        this.current.returnTo = active;
        const { element, id } = this.current;
        if (element.contains(document.activeElement)) return;
        const first = element.querySelector('button,input,textarea');
        focus(Number(first?.dataset.node) || id);
    }

    /** What is neither the dialog, nor in it, nor round it. */
    #allOutside(modal) {
        const outside = new Set();
        for (let inside = modal; inside && inside !== this.#root; inside = inside.parent)
            for (const sibling of inside.parent.children)
                if (sibling !== inside) outside.add(sibling);
        return outside;
    }
}

/** The one that came last lies on top. */
function openModal(records) {
    let modal = null;
    for (const record of records.values())
        if (record.role === 'dialog' && record.state & state.modal) modal = record;
    return modal;
}

/** Puts a node out of reach, or as far out of it as its own state says. */
export function setInert(record, inert = Boolean(record.state & state.hidden)) {
    if (record.element.inert !== inert) record.element.inert = inert;
}
