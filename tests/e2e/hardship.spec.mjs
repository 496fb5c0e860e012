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
