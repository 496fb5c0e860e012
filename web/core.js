// Calls into the wasm core. Texts travel through the core's scratch buffer as UTF-8.

const encoder = new TextEncoder();

export class Core {
    #module = null;
    #host;
    #stopped = false;
    #onTrap;
    #held = null;

    /** `host` is the object that src/web/host.js hangs `heap` on; `onTrap` hears of a crash. */
    constructor(host, onTrap) {
        this.#host = host;
        this.#onTrap = onTrap;
    }

    attach(module) { this.#module = module; }

    /** After a crash the core's memory cannot be trusted: nothing is called any more. */
    stop() { this.#stopped = true; }

    get stopped() { return this.#stopped; }

    /**
     * Runs what the core asked the page to do. DOM events that this sets off (focus, blur) reach
     * the core only after it has returned: it is not written to be entered twice.
     */
    hold(work) {
        if (this.#held) return work();
        this.#held = [];
        try {
            return work();
        } finally {
            const held = this.#held;
            this.#held = null;
            if (held.length) queueMicrotask(() => held.forEach((args) => this.call(...args)));
        }
    }

    call(name, ...args) {
        if (!this.#module || this.#stopped) return 0;
        if (this.#held) return this.#held.push([name, ...args]), 0;
        try {
            return this.#module[`_varde_${name}`]?.(...args) ?? 0;
        } catch (error) {
            this.stop();
            this.#onTrap(error);
            return 0;
        }
    }

    /** Puts the parts one after the other into the scratch buffer; returns their length. */
    #fill(...parts) {
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        let at = this.call('buffer', length) >>> 0;
        if (this.#stopped || !at) return 0;
        // Asked for afterwards: the buffer may have made the memory grow and move.
        const heap = this.#host.heap();
        for (const part of parts) {
            heap.set(part, at);
            at += part.length;
        }
        return length;
    }

    asset(kind, id, data) {
        const name = encoder.encode(id);
        this.#fill(name, data);
        this.call('asset', kind, name.length, data.length);
    }

    input(id, text, composing) {
        const length = this.#fill(encoder.encode(text));
        this.call('input', id, length, composing ? 1 : 0);
    }

    /** True when the core has a use for the key. */
    key(name, modifiers) {
        const length = this.#fill(encoder.encode(name));
        return this.call('key', length, modifiers) === 1;
    }

    open(route) { this.call('open', this.#fill(encoder.encode(route))); }

    file({ name, type }, bytes) {
        const parts = [encoder.encode(name), encoder.encode(type), bytes];
        this.#fill(...parts);
        this.call('file', ...parts.map((part) => part.length));
    }
}
