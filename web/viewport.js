// Size, pixel ratio, safe areas, soft keyboard and the person's display settings.

export class Viewport {
    #core;
    #canvas;
    #probe;
    #firstSize;
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

    #watchSize() {
        return new Promise((resolve) => {
            const observer = new ResizeObserver(([entry]) => {
                this.#tellSize(entry);
                resolve();
            });
            try {
                observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
            } catch {
                // Safari has no such box (WebKit 219005); it also tells no change of pixel ratio.
                observer.observe(this.#canvas);
                this.#watchPixelRatio();
            }
        });
    }

    #tellSize(entry) {
        const dpr = devicePixelRatio;
        const device = entry?.devicePixelContentBoxSize?.[0];
        const width = device ? device.inlineSize / dpr : this.#canvas.clientWidth;
        const height = device ? device.blockSize / dpr : this.#canvas.clientHeight;
        this.#core.call('resize', width, height, dpr);
    }

    #watchPixelRatio() {
        const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
        query.addEventListener('change', () => {
            this.#tellSize();
            this.#watchPixelRatio();
        }, { once: true });
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
