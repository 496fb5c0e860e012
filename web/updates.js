// The service worker: offline start, and a new version only when the person says so.

const hour = 60 * 60 * 1000;

// Chromium wants a TrustedScriptURL here although the page creates no script. This policy lets
// through one constant and nothing else, so the CSP names it instead of 'none'.
const worker = 'sw.js';
const policy = globalThis.trustedTypes?.createPolicy('varde', {
    createScriptURL: (url) => {
        if (url !== worker) throw new TypeError('not our worker');
        return url;
    },
});

export class Updates {
    #core;
    #registration = null;
    #followed = null;
    #checked = 0;

    constructor(core) { this.#core = core; }

    async start() {
        const workers = navigator.serviceWorker;
        if (!workers) return;
        try {
            const url = policy ? policy.createScriptURL(worker) : worker;
            this.#registration = await workers.register(url, { updateViaCache: 'none' });
        } catch (error) {
            console.warn('Varde: no offline start', error);
            return;
        }
        this.#checked = Date.now();
        this.#registration.addEventListener('updatefound', () =>
            this.#follow(this.#registration.installing));
        this.#follow(this.#registration.installing);
        if (this.#registration.waiting && this.#registration.active) this.#tell();
        document.addEventListener('visibilitychange', () => this.#check());
    }

    /** Version `version` has drawn a frame: older caches may go, unless a pack was refused. */
    started(version, whole) {
        const type = whole ? 'started' : 'refused';
        navigator.serviceWorker?.controller?.postMessage({ type, version });
    }

    apply() {
        const waiting = this.#registration?.waiting;
        if (!waiting) return;
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(),
            { once: true });
        waiting.postMessage({ type: 'take-over' });
    }

    #follow(worker) {
        // Without an active one before it, it is the first installation and no update.
        if (!worker || worker === this.#followed || !this.#registration.active) return;
        this.#followed = worker;
        worker.addEventListener('statechange', () => {
            if (worker.state === 'installed') this.#tell();
        });
    }

    #tell() { this.#core.call('update_ready'); }

    #check() {
        if (document.visibilityState !== 'visible' || Date.now() - this.#checked < hour) return;
        this.#checked = Date.now();
        this.#registration.update().catch(() => {});  // offline, which is the normal case
    }
}
