// How high a text is, asked of the browser with one layout for all fields.

/** The heights that show the whole text of each textarea, padding included. */
export function wantedHeights(areas) {
    const shown = areas.map((area) => area.style.height);
    // A textarea never reports less than its own height, so a text that became shorter needs this.
    for (const area of areas) area.style.height = '0';
    const heights = areas.map((area) => area.scrollHeight);
    areas.forEach((area, i) => { area.style.height = shown[i]; });
    return heights;
}

/**
 * Where the line with the caret ends, measured from the top of the textarea. There is no interface
 * to ask: the text before the caret is laid out once more, in an element of the same style.
 */
export function caretBottom(area) {
    const end = area.selectionEnd;
    if (end === area.value.length) return area.scrollHeight;
    const copy = document.createElement('div');
    copy.className = 'field text_area copy';
    copy.style.width = area.style.width;
    // The whole word, because it decides where the line breaks.
    const word = area.value.slice(end).match(/^\S*/)[0];
    copy.textContent = `${area.value.slice(0, end)}${word || '.'}`;
    area.parentNode.append(copy);
    const bottom = copy.offsetHeight;
    copy.remove();
    return bottom;
}
