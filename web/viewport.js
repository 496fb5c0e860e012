// Size, pixel ratio, safe areas, soft keyboard and the person's display settings.

export class Viewport {
    #core;
    #canvas;
    #probe;
    #firstSize;
    #deviceBox;
    #size = '';
    #told = '';

    constructor(canvas, probe, core) {
        this.#canvas = canvas;
        this.#probe = probe;
        this.#core = core;
        this.#watchMedia();
        this.#firstSize = this.#watchSize();
        const tell = () => this.#tellInsets();
        visualViewport?.addEventListener('resize', tell);
        visualViewport?.addEventListener('scroll', tell);
        addEventListener('resize', tell);
    }

    /** Resolves when the core knows its size, insets and media. */
    async ready() {
        this.#tellMedia();
        this.#tellInsets();
        await this.#firstSize;
    }

    // --- size ------------------------------------------------------------------------------------

    /**
     * No sign tells of everything: a zoom keeps the box in device pixels, a move to another screen
     * the box in CSS pixels, and each engine tells in an order of its own. So each sign leads to
     * the same measuring, and the last one has it right.
     */
    #watchSize() {
        const tell = () => this.#tellSize();
        addEventListener('resize', tell);
        this.#watchPixelRatio();
        try {
            new ResizeObserver(([entry]) => {
                this.#deviceBox = entry.devicePixelContentBoxSize?.[0];
                tell();
            }).observe(this.#canvas, { box: 'device-pixel-content-box' });
        } catch {
            // Safari has no such box (WebKit 219005).
        }
        return new Promise((resolve) => {
            new ResizeObserver(() => resolve(tell())).observe(this.#canvas);
        });
    }

    #watchPixelRatio() {
        const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
        query.addEventListener('change', () => {
            this.#tellSize();
            this.#watchPixelRatio();
        }, { once: true });
    }

    #tellSize() {
        const dpr = devicePixelRatio;
        const { width, height } = this.#canvas.getBoundingClientRect();
        const box = this.#deviceBox;
        const size = [whole(width, box?.inlineSize, dpr), whole(height, box?.blockSize, dpr), dpr];
        if (size.join() === this.#size) return;
        this.#size = size.join();
        this.#core.call('resize', ...size);
    }

    // --- insets ----------------------------------------------------------------------------------

    /**
     * The keyboard covers the page and only the visual viewport shrinks: the canvas stays, and the
     * core moves its content. iOS also pushes the page up to show the field; that is undone.
     */
    #tellInsets() {
        const style = getComputedStyle(this.#probe);
        const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) =>
            parseFloat(style[`padding${side}`]) || 0);
        const view = visualViewport;
        const zoomed = !view || view.scale > 1.01;
        const hidden = zoomed ? 0 : document.documentElement.clientHeight - view.height;
        // Bars of the browser that come and go are lower than any keyboard.
        const keyboard = hidden > 80 ? hidden : 0;
        if (!zoomed && (scrollY !== 0 || view.offsetTop !== 0)) scrollTo(0, 0);
        const all = [...sides, keyboard];
        if (all.join() === this.#told) return;
        this.#told = all.join();
        this.#core.call('insets', ...all);
    }

    // --- media -----------------------------------------------------------------------------------

    #media = {
        dark: matchMedia('(prefers-color-scheme: dark)'),
        still: matchMedia('(prefers-reduced-motion: reduce)'),
        contrast: matchMedia('(prefers-contrast: more)'),
        forced: matchMedia('(forced-colors: active)'),
    };

    #watchMedia() {
        for (const query of Object.values(this.#media))
            query.addEventListener('change', () => this.#tellMedia());
    }

    #tellMedia() {
        const { dark, still, contrast, forced } = this.#media;
        const bit = (on) => (on ? 1 : 0);
        this.#core.call('media', bit(dark.matches), bit(still.matches),
            bit(contrast.matches || forced.matches));
    }
}

/**
 * A length in CSS pixels that is whole in device pixels, as the browser rounded it; its answer
 * counts only when it fits, since it may be of before the zoom (or know nothing of it).
 */
function whole(length, devicePixels, dpr) {
    return Math.abs(devicePixels - length * dpr) < 1 ? devicePixels / dpr : length;
}
