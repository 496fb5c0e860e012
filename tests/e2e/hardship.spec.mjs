// What goes wrong around the app: nothing that was written is lost, and the screen stays usable.
// (A graphics context that is lost while typing: stage.spec.mjs.)

import { axeViolations, calm, expect, openApp, ready, test } from './support.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const observation = (page) =>
    page.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' });
const saved = (page) => page.getByRole('status').filter({ hasText: /^Lagret$/ });

async function openObservation(page) {
    await button(page, 'Start hjemmebesøk').tap();
    for (let i = 0; i < 3; ++i) await page.getByRole('button', { name: /^Neste: / }).tap();
    await expect(observation(page)).toBeVisible();
}

/** Everything that can be pressed lies inside the width of the stage. */
async function nothingSticksOut(page) {
    const { width } = page.viewportSize();
    const boxes = await page.getByRole('main').getByRole('button').evaluateAll((elements) =>
        elements.map((e) => ({ name: e.textContent, ...e.getBoundingClientRect().toJSON() })));
    for (const { name, left, right } of boxes) {
        expect(left, name).toBeGreaterThanOrEqual(0);
        expect(right, name).toBeLessThanOrEqual(width + 0.5);
    }
}

test('a zoomed browser shows the same note, crisp, and taps where it is seen', async ({ page }) => {
    await openApp(page);
    await openObservation(page);
    await observation(page).fill('Barnet smiler.');
    // What a zoom of 200 % is to a page: half as many pixels, twice as dense.
    const { width, height } = page.viewportSize();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setDeviceMetricsOverride', { mobile: false, deviceScaleFactor: 2,
        width: Math.round(width / 2), height: Math.round(height / 2) });
    await expect.poll(() => page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        return Math.abs(canvas.width - canvas.clientWidth * 2);
    })).toBeLessThanOrEqual(1);
    await calm(page);
    await expect(observation(page)).toHaveValue('Barnet smiler.');
    await observation(page).press('End');
    await observation(page).pressSequentially(' Mor ler.');
    await expect(saved(page)).toBeVisible();
    await button(page, 'Alle deler').click();
    await expect(button(page, 'Gjør ferdig')).toBeVisible();
});

test('200 % text on 320 pixels: a note is written and finished', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openApp(page, 'oppsett');
    await page.getByRole('radio', { name: '200 %' }).tap();
    await calm(page);
    await nothingSticksOut(page);
    await button(page, 'I dag').tap();
    await calm(page);
    await nothingSticksOut(page);
    await openObservation(page);
    await observation(page).fill('Barnet smiler.');
    await calm(page);
    await nothingSticksOut(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await ready(page);
    await expect(observation(page)).toHaveValue('Barnet smiler.');
});

async function writesAndKeeps(page) {
    await openApp(page);
    await openObservation(page);
    await observation(page).fill('Barnet smiler.');
    await expect(saved(page)).toBeVisible();
    const { height } = await observation(page).boundingBox();
    expect(height).toBeGreaterThan(100);
    await nothingSticksOut(page);
    await page.reload();
    await ready(page);
    await expect(observation(page)).toHaveValue('Barnet smiler.');
}

test('a browser that takes no fonts from pages', async ({ page }) => {
    await page.addInitScript(() => {
        FontFace.prototype.load = () => Promise.reject(new DOMException('blocked', 'NetworkError'));
    });
    await writesAndKeeps(page);
});

test('a network that lets no font files through', async ({ page, context }) => {
    // The whole context, because the service worker fetches too.
    await context.route(/\.(otf|ttf|woff2)$/, (route) => route.abort());
    await writesAndKeeps(page);
});

test('a screen reader\'s click on a row that just moved opens what it said', async ({ page }) => {
    await openApp(page, 'raad');
    const rows = page.getByRole('main').getByRole('button', { name: /^Barn|^Spør|^Snakk|^Skriv/ });
    const row = await rows.last().elementHandle();
    const said = await row.evaluate((element) => element.textContent);
    // In one task, so that no frame lies between: the list rolls, and the click comes at once.
    await row.evaluate((element) => {
        element.closest('.scroll').scrollTop += 300;
        element.click();
    });
    const title = page.getByRole('heading', { level: 1 }).filter({ hasNotText: /^Råd$/ });
    await expect(title).toBeVisible();
    expect(said.startsWith(await title.textContent())).toBe(true);
});

test('a click on a row that went away while it was read out does nothing', async ({ page }) => {
    await openApp(page, 'raad');
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
    const row = await page.getByRole('main').getByRole('button').nth(12).elementHandle();
    await page.getByRole('searchbox').fill('qqqqqq');
    await expect(page.getByRole('heading', { name: 'Ingen treff' })).toBeVisible();
    await row.evaluate((element) => element.click());
    await calm(page);
    await expect(page.getByRole('heading', { name: 'Ingen treff' })).toBeVisible();
});
