// Where the person is (address and history), whether they look, and which tab may write.

export class History {
    #core;
    #position = history.state?.position ?? 0;
    #returning = false;

    constructor(core) {
        this.#core = core;
        history.replaceState({ position: this.#position }, '');
        addEventListener('popstate', (event) => this.#moved(event));
    }

    /** The place the address names; empty at the start page. */
    get place() { return decodeHash(location.hash); }

    /** The core shows another place. */
    route(place) {
        const returning = this.#returning;
        this.#returning = false;
        if (place === this.place) return;
        const address = place ? `#${encodeURI(place)}` : location.pathname;
        if (returning) return history.replaceState({ position: this.#position }, '', address);
        history.pushState({ position: ++this.#position }, '', address);
    }

    #moved({ state }) {
        // No state: somebody typed a place into the address.
        const position = state?.position ?? this.#position + 1;
        if (!state) history.replaceState({ position }, '');
        const back = position < this.#position;
        this.#position = position;
        this.#returning = true;
        if (back) this.#core.call('back');
        else this.#core.open(this.place);
    }
}

function decodeHash(hash) {
    try {
        return decodeURI(hash.slice(1));
    } catch {
        return '';
    }
}

export function watchVisibility(core) {
    document.addEventListener('visibilitychange', () =>
        core.call(document.visibilityState === 'hidden' ? 'hidden' : 'visible'));
    // Safari: closing the window tells only this.
    addEventListener('pagehide', () => core.call('hidden'));
    addEventListener('pageshow', (event) => { if (event.persisted) core.call('visible'); });
}

/**
 * One tab writes; the others read. Resolves when the core knows which one this is. The journal
 * itself refuses a second writer, so this is a courtesy and not the guard.
 */
export function claimWriting(core) {
    const name = 'varde-writer';
    const forEver = () => new Promise(() => {});
    if (!navigator.locks) {
        core.call('second_tab', 0);
        return Promise.resolve();
    }
    return new Promise((resolve) => {
        const claim = (lock) => {
            core.call('second_tab', lock ? 0 : 1);
            resolve();
            if (lock) return forEver();
            navigator.locks.request(name, () => {
                core.call('second_tab', 0);
                return forEver();
            });
            return undefined;
        };
        navigator.locks.request(name, { ifAvailable: true }, claim).catch(() => {
            core.call('second_tab', 0);
            resolve();
        });
    });
}
