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
export function mover(old, text) {
    const most = Math.min(old.length, text.length);
    let head = 0;
    while (head < most && old[head] === text[head]) ++head;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) ++tail;
    return (position) => {
        if (position <= head) return position;
        if (position >= old.length - tail) return text.length - (old.length - position);
        return text.length - tail;
    };
}
