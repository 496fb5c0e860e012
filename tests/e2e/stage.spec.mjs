// The stage: scrolling, turning, losing the graphics card, and a second tab.

import { calm, expect, frames, openApp, test } from './support.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const observation = (page) =>
    page.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' });

async function writeNote(page) {
    await button(page, 'Start hjemmebesøk').tap();
    for (let i = 0; i < 3; ++i) await page.getByRole('button', { name: /^Neste: / }).tap();
    await observation(page).fill('Barnet smiler.');
}

async function flick(page, from, to) {
    const cdp = await page.context().newCDPSession(page);
    const touch = (type, points) => cdp.send('Input.dispatchTouchEvent', { type,
        touchPoints: points.map(([x, y]) => ({ x, y })) });
    await touch('touchStart', [from]);
    for (let i = 1; i <= 8; ++i)
        await touch('touchMove', [[from[0], from[1] + (to[1] - from[1]) * i / 8]]);
    await touch('touchEnd', []);
}

test('a finger drags the list and opens nothing', async ({ page }) => {
    await openApp(page, 'raad');
    const row = page.getByRole('main').getByRole('button').nth(1);
    const before = (await row.boundingBox()).y;
    await flick(page, [200, 600], [200, 300]);
    await calm(page);
    expect((await row.boundingBox()).y).toBeLessThan(before - 200);
    expect(new URL(page.url()).hash).toBe('#raad');
});

test('a wheel scrolls the list', async ({ page }) => {
    await openApp(page, 'raad');
    const row = page.getByRole('main').getByRole('button').nth(1);
    const before = (await row.boundingBox()).y;
    await page.mouse.move(200, 600);
    await page.mouse.wheel(0, 400);
    await calm(page);
    expect((await row.boundingBox()).y).toBeLessThan(before - 200);
});

test('turning the tablet keeps the place and the text', async ({ page }) => {
    await openApp(page);
    await writeNote(page);
    const { width, height } = page.viewportSize();
    await page.setViewportSize({ width: height, height: width });
    await calm(page);
    await expect(observation(page)).toHaveValue('Barnet smiler.');
    await expect(page.getByRole('heading', { name: 'Samspill og situasjon' })).toBeVisible();
});

test('a lost graphics context costs no letter, and comes back', async ({ page }) => {
    await openApp(page);
    await writeNote(page);
    await page.evaluate(() => {
        const gl = document.getElementById('canvas').getContext('webgl2');
        window.lost = gl.getExtension('WEBGL_lose_context');
        window.lost.loseContext();
    });
    await observation(page).press('End');
    await observation(page).pressSequentially(' Mor ler.');
    const before = await frames(page);
    await page.evaluate(() => window.lost.restoreContext());
    await expect.poll(() => frames(page)).toBeGreaterThan(before);
    await calm(page);
    await expect(page.getByRole('status').filter({ hasText: /^Lagret$/ })).toBeVisible();
    await page.reload();
    await expect(observation(page)).toHaveValue('Barnet smiler. Mor ler.');
});

test('a second tab reads, and writes when the first is closed', async ({ page, context }) => {
    await openApp(page);
    const second = await context.newPage();
    await openApp(second);
    await expect(second.getByText(/^Varde er åpen i en annen fane/)).toBeVisible();
    await expect(button(second, 'Start hjemmebesøk')).toHaveAttribute('aria-disabled', 'true');
    await writeNote(page);
    await calm(page);
    await page.close();
    await expect(button(second, 'Start hjemmebesøk')).not.toHaveAttribute('aria-disabled', 'true');
    await button(second, 'Besøk').tap();
    await expect(second.getByRole('button', { name: /^Uten kallenavn/ })).toBeVisible();
});

test('back leads where one came from, and an address opens its place', async ({ page }) => {
    await openApp(page, 'raad/utr.formaal-klart');
    await expect(page.getByRole('heading', { level: 1, name: /^Forklar barnet/ })).toBeVisible();
    await button(page, 'Oppsett').tap();
    await expect(page.getByRole('heading', { name: 'Om Varde' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: /^Forklar barnet/ })).toBeVisible();
});

test('language, look and text size are chosen, and kept', async ({ page }) => {
    await openApp(page, 'oppsett');
    await page.getByRole('radio', { name: 'Nynorsk' }).tap();
    await expect(page.getByRole('heading', { name: 'Tekststorleik' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
    await page.getByRole('radio', { name: 'Mørkt' }).tap();
    await page.getByRole('radio', { name: '150 %' }).tap();
    await calm(page);
    await page.reload();
    await expect(page.getByRole('radio', { name: '150 %' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Nynorsk' })).toBeChecked();
});
