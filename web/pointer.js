// Fingers, pens and mice. Listeners sit on the stage, the common parent of canvas and mirror, so
// that the mirror's elements may be the targets and the core still sees every pointer.

import { isActivated } from './elements.js';

const kind = { move: 0, down: 1, up: 2, cancel: 3 };
const device = { mouse: 0, touch: 1, pen: 2 };
const dragDistance = 10;
const longPress = 400;  // milliseconds

export class Pointer {
    #stage;
    #core;
    #mirror;
    #press = null;  // { pointer, at, x, y, node, field, dragged, held, scrolling }
    #last = null;   // the press that the next click belongs to

    constructor(stage, mirror, core) {
        this.#stage = stage;
        this.#mirror = mirror;
        this.#core = core;
        const on = (type, listener, options) => stage.addEventListener(type, listener, options);
        on('pointerdown', (event) => this.#down(event));
        on('pointermove', (event) => this.#move(event));
        on('pointerup', (event) => this.#up(event));
        on('pointercancel', (event) => this.#cancel(event));
        // A touch is captured by its target from the start; that one is lost when the stage takes over.
        on('lostpointercapture', (event) => event.target === stage && this.#cancel(event));
        on('pointerleave', (event) => this.#leave(event));
        on('wheel', (event) => this.#wheel(event), { passive: false });
        on('click', (event) => this.#click(event), { capture: true });
        on('contextmenu', (event) => this.#contextMenu(event));
        on('dragstart', (event) => event.preventDefault());
        // Safari sends pointer events only to who listens to touches, too (flutter 70858).
        on('touchstart', () => {}, { passive: true });
        // Safari's own pinch does not ask touch-action.
        on('gesturestart', (event) => event.preventDefault());
    }

    #down(event) {
        // A second finger, or a second mouse button, is no second press.
        if (this.#press) return;
        if (event.button !== 0) return;
        // With a mouse, dragging in a field selects text; with a finger it scrolls.
        if (event.pointerType === 'mouse' && inField(event.target)) return;
        this.#press = {
            pointer: event.pointerId,
            at: event.timeStamp,
            x: event.clientX,
            y: event.clientY,
            node: nodeOf(event.target),
            field: inField(event.target),
            dragged: false,
            held: false,
            // A finger that stops a rolling list does not press what is under it.
            scrolling: this.#core.call('scrolling') === 1,
        };
        this.#last = this.#press;
        this.#tell(kind.down, event, this.#press.node);
    }

    #move(event) {
        const press = this.#press;
        if (press && event.pointerId !== press.pointer) return;
        if (!press) return this.#hover(event);
        // The button was released where nobody told us.
        if (event.buttons === 0) return this.#cancel(event);
        if (!press.dragged && distance(press, event) > dragDistance) {
            // After a long press the finger moves the caret or a selection, and nothing scrolls.
            if (press.field && event.timeStamp - press.at > longPress) return this.#cancel(event);
            this.#drag(press);
        }
        // A pen draws better with the points between two frames; not every browser has them.
        const points = event.getCoalescedEvents?.() ?? [];
        for (const point of points.length ? points : [event])
            this.#tell(kind.move, point, press.node);
        return undefined;
    }

    #hover(event) {
        if (event.pointerType !== 'touch') this.#tell(kind.move, event, nodeOf(event.target));
    }

    /**
     * Only now the pointer is captured: a capture at the press would make the stage the target of
     * the click, and the button under the finger would never hear of it.
     */
    #drag(press) {
        press.dragged = true;
        try {
            this.#stage.setPointerCapture(press.pointer);
        } catch {
            // The pointer has gone in the meantime; its end has been or will be told.
        }
    }

    #up(event) {
        if (event.pointerId !== this.#press?.pointer) return;
        const press = this.#press;
        this.#press = null;
        this.#tell(kind.up, event, press.node);
        if (press.held && !press.dragged) this.#pressSlowly(press, event);
    }

    /**
     * Chromium makes no click of a press that lasted: whoever presses slowly would never be heard.
     * Safari does make one; then this does nothing.
     */
    #pressSlowly(press, event) {
        const target = document.elementFromPoint(event.clientX, event.clientY);
        if (!press.node || nodeOf(target) !== press.node) return;
        setTimeout(() => {
            if (this.#last === press) target.closest('[data-node]').click();
        }, 80);
    }

    #cancel(event) {
        if (event.pointerId !== this.#press?.pointer) return;
        const { node } = this.#press;
        this.#press.dragged = true;
        this.#press = null;
        this.#tell(kind.cancel, event, node);
    }

    /** A mouse that leaves takes its hover with it. */
    #leave(event) {
        if (!this.#press && event.pointerType === 'mouse') this.#tell(kind.cancel, event, 0);
    }

    #tell(what, event, node) {
        const type = device[event.pointerType] ?? device.mouse;
        this.#core.call('pointer', what, type, event.clientX, event.clientY, node);
    }

    #wheel(event) {
        // Left to the browser: its zoom.
        if (event.ctrlKey) return;
        event.preventDefault();
        const unit = [1, 26, this.#stage.clientHeight][event.deltaMode] ?? 1;
        const { clientX, clientY, deltaX, deltaY } = event;
        this.#core.call('wheel', clientX, clientY, deltaX * unit, deltaY * unit);
    }

    /** The one way a widget fires: finger, mouse, Enter, Space, screen reader, voice, switch. */
    #click(event) {
        const target = event.target.closest?.('[data-node]');
        if (!target || !isActivated(this.#mirror.roleOf(target))) return;
        const press = this.#last;
        this.#last = null;
        const byPointer = event.detail > 0;
        const scrolled = press?.scrolling || this.#core.call('scrolling') === 1;
        if (byPointer && (press?.dragged || scrolled)) {
            event.preventDefault();
            return;
        }
        if (target.getAttribute('aria-disabled') === 'true') return;
        this.#core.call('click', Number(target.dataset.node));
    }

    /** A long press opens the field's own menu; elsewhere it belongs to the core. */
    #contextMenu(event) {
        if (inField(event.target)) {
            if (this.#press) this.#cancel({ ...pick(event), pointerId: this.#press.pointer });
            return;
        }
        if (event.pointerType === 'mouse') return;
        event.preventDefault();
        if (this.#press) this.#press.held = true;
    }
}

const inField = (target) => Boolean(target.closest?.('.field'));
const nodeOf = (target) => Number(target.closest?.('[data-node]')?.dataset.node) || 0;
const distance = (press, event) => Math.hypot(event.clientX - press.x, event.clientY - press.y);
const pick = ({ clientX, clientY, pointerType }) => ({ clientX, clientY, pointerType });
