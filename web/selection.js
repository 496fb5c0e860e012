// Writing into a field while a person has the caret in it.

/** Replaces the text of a field; caret and selection stay on the words they were on. */
export function replaceText(field, text) {
    const old = field.value;
    const start = field.selectionStart;
    // Date, time and number fields have no selection.
    if (document.activeElement !== field || start === null) {
        field.value = text;
        return;
    }
    const { selectionEnd, selectionDirection } = field;
    field.value = text;
    const move = mover(old, text);
    field.setSelectionRange(move(start), move(selectionEnd), selectionDirection);
}

/** Where a position of the old text is in the new one: before, in or behind what changed. */
function mover(old, text) {
    const { head, tail } = difference(old, text);
    return (position) => {
        if (position <= head) return position;
        if (position >= old.length - tail) return text.length - (old.length - position);
        return text.length - tail;
    };
}

/**
 * Both changed `base` at the same time: applies the change that leads to `theirs` to `mine`. Where
 * they changed the same words, mine stays: it is what the person sees and has just written.
 */
export function rebase(base, theirs, mine) {
    const { head, tail } = difference(base, theirs);
    const written = difference(base, mine);
    const inserted = theirs.slice(head, theirs.length - tail);
    if (written.head >= base.length - tail)
        return mine.slice(0, head) + inserted + mine.slice(base.length - tail);
    if (base.length - written.tail <= head)
        return mine.slice(0, mine.length - (base.length - head)) + inserted +
            mine.slice(mine.length - tail);
    return mine;
}

/** How many characters at the head and at the tail two texts have in common. */
function difference(a, b) {
    const most = Math.min(a.length, b.length);
    let head = 0;
    while (head < most && a[head] === b[head]) ++head;
    let tail = 0;
    while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) ++tail;
    return { head, tail };
}
