// Live regions exist from page load, or screen readers do not listen to them.

/** Returns announce(text, assertive). */
export function liveRegions(polite, assertive) {
    return (text, urgent) => {
        const region = urgent ? assertive : polite;
        // The same text again is no change, and would not be said.
        region.textContent = text === region.textContent ? `${text}\u00a0` : text;
    };
}
