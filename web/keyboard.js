// The hardware keyboard: what fields and buttons do not use themselves goes to the core.

const modifier = { command: 1, shift: 2, alt: 4 };
const editing = new Set(['a', 'c', 'v', 'x', 'y', 'z']);
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function listenToKeys(core) {
    addEventListener('keydown', (event) => {
        // 229: an input method is working with the key (Chromium on Android sends it for all).
        if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
        if (moveInGroup(event) || !isForCore(event)) return;
        // With Alt, some keyboards write other characters than the key's own.
        if (core.key(event.altKey ? event.code : event.key, modifiers(event)))
            event.preventDefault();
    });
}

const modifiers = (event) =>
    (event.ctrlKey || event.metaKey ? modifier.command : 0) |
    (event.shiftKey ? modifier.shift : 0) | (event.altKey ? modifier.alt : 0);

function isForCore(event) {
    const { key, target } = event;
    if (key === 'Escape') return true;
    if (key === 'Tab') return false;
    const command = event.ctrlKey || event.metaKey;
    if (target.classList?.contains('field')) {
        if (command) return !editing.has(key.toLowerCase());
        return key === 'Enter' && target.localName === 'input';
    }
    // The browser turns these into a click.
    if (target.localName === 'a') return key !== 'Enter';
    return !(target.localName === 'button' && (key === 'Enter' || key === ' '));
}

/** Arrows, Home and End in a group of radios or tabs move the focus and choose. */
function moveInGroup(event) {
    const { key, target } = event;
    const role = target.getAttribute?.('role');
    if (role !== 'radio' && role !== 'tab') return false;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const group = target.closest('[role=radiogroup],[role=tablist]');
    if (!group) return false;
    const members = [...group.querySelectorAll(`[role=${role}]:not([aria-disabled=true])`)];
    const next = neighbour(members, members.indexOf(target), key);
    if (!next) return false;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.click();
    return true;
}

function neighbour(members, at, key) {
    if (key === 'Home') return members[0];
    if (key === 'End') return members.at(-1);
    const step = steps[key];
    return step && members[(at + step + members.length) % members.length];
}
