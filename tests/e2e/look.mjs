// node tests/e2e/look.mjs [--keep]: pictures of the gallery in both orientations and three themes.
// Needs a build that has the gallery: ./dev build web-debug.
//
// Full pictures go to build/look/, to be looked at. Small ones stand in tests/e2e/look/ as what it
// should look like; a part whose picture has changed is named. They are compared by the mean colour
// of cells of some pixels, so that another rasteriser's edges do not matter and a moved, lost or
// recoloured widget does. `--keep` makes the new pictures the ones to compare with.

import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../../web/serve.mjs';

const root = path.resolve(import.meta.dirname, '../..');
process.env.VARDE_DIST ??= path.join(root, 'build/web-debug/dist');
const { calm, dist, flags } = await import('./support.mjs');

const keep = process.argv.includes('--keep');
const looked = path.join(root, 'build/look');
const kept = path.join(import.meta.dirname, 'look');
const stages = { portrait: [820, 1180], landscape: [1180, 820] };
const themes = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    contrast: { colorScheme: 'light', contrast: 'more' },
};
const shrink = 0.25;
const cell = 4;          // pixels of the small picture
const mostChange = 24;   // of 255, mean of a cell's channels
const mostCells = 0.006; // share of cells that may have changed more

fs.mkdirSync(looked, { recursive: true });
fs.mkdirSync(kept, { recursive: true });
const site = await serve(dist);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
const changed = [];
for (const [stage, [width, height]] of Object.entries(stages))
    for (const [theme, media] of Object.entries(themes))
        await lookAt(`${stage}-${theme}`, { viewport: { width, height }, ...media });
await browser.close();
site.server.close();
site.server.closeAllConnections();
for (const line of changed) console.log(line);
console.log(`look: ${changed.length ? `${changed.length} changed` : 'as kept'}`);
process.exitCode = changed.length ? 1 : 0;

async function lookAt(name, options) {
    const context = await browser.newContext({
        reducedMotion: 'reduce', locale: 'nb-NO', ...options });
    const page = await context.newPage();
    await page.goto(`${site.url}#galleri`);
    await page.locator('html[data-ready]').waitFor({ timeout: 60_000 });
    const labels = await page.getByRole('tablist', { name: 'Deler' }).getByRole('tab')
        .allTextContents();
    for (const label of labels) {
        await page.getByRole('tab', { name: label, exact: true }).click();
        await calm(page);
        await compare(page, `${name}-${label.toLowerCase()}`);
    }
    await context.close();
}

async function compare(page, name) {
    const png = await page.screenshot({ path: path.join(looked, `${name}.png`) });
    const file = path.join(kept, `${name}.webp`);
    const before = !keep && fs.existsSync(file) ? fs.readFileSync(file).toString('base64') : null;
    const { small, share } = await page.evaluate(shrinkAndCompare,
        { png: png.toString('base64'), before, shrink, cell, mostChange });
    if (keep || before === null) fs.writeFileSync(file, Buffer.from(small, 'base64'));
    if (share > mostCells) changed.push(`${name}: ${(share * 100).toFixed(1)} % of it has changed`);
}

/** In the page, which can decode and draw pictures. */
async function shrinkAndCompare({ png, before, shrink, cell, mostChange }) {
    const bitmap = async (type, text) => createImageBitmap(new Blob(
        [Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type }));
    const draw = (picture, width, height) => {
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const context = canvas.getContext('2d');
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, width, height);
        return { canvas, data: context.getImageData(0, 0, width, height).data };
    };
    const full = await bitmap('image/png', png);
    const width = Math.round(full.width * shrink);
    const height = Math.round(full.height * shrink);
    const now = draw(full, width, height);
    const small = now.canvas.toDataURL('image/webp', 0.6).split(',')[1];
    if (!before) return { small, share: 0 };
    // Through the same packing, so that only what is new differs.
    const packed = draw(await bitmap('image/webp', small), width, height);
    const then = draw(await bitmap('image/webp', before), width, height);
    let cells = 0;
    let different = 0;
    for (let y = 0; y + cell <= height; y += cell)
        for (let x = 0; x + cell <= width; x += cell, ++cells) {
            let sum = 0;
            for (let channel = 0; channel < 3; ++channel) {
                let mean = 0;
                for (let i = 0; i < cell * cell; ++i) {
                    const at = 4 * ((y + Math.floor(i / cell)) * width + x + i % cell) + channel;
                    mean += packed.data[at] - then.data[at];
                }
                sum += Math.abs(mean) / (cell * cell);
            }
            if (sum / 3 > mostChange) ++different;
        }
    return { small, share: different / cells };
}
