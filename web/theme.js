// What the page itself must know of the core's theme: fields are drawn by the browser.

export function applyTheme(rgb, dark) {
    const root = document.documentElement;
    const colour = `#${rgb.toString(16).padStart(6, '0')}`;
    root.dataset.theme = dark ? 'dark' : 'light';
    root.style.setProperty('--ground', colour);
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.content = colour;
}

export function applyTextScale(percent) {
    document.documentElement.style.setProperty('--text-scale', percent / 100);
}

/** The canvas's font for the native fields, from the same bytes: nothing is fetched twice. */
export async function registerFont(weight, bytes) {
    const face = new FontFace('Inter', bytes, { weight });
    document.fonts.add(await face.load());
}
