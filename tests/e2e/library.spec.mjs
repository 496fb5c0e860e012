// The library in a real browser: links that can be written down, paper, and nothing for axe to say.

import { axeViolations, calm, expect, goOffline, openApp, ready, test } from './support.mjs';

const places = ['raad/utr.malgruppe', 'forlop', 'forlop/utredning-hjemme/henvisning',
    'forlop/hjelpetiltak/alt', 'maler', 'maler/hjemmebesok', 'omraade', 'omraade/1.1', 'nytt'];

test('axe-core finds nothing to complain about in the library', async ({ page }) => {
    await openApp(page);
    for (const place of places) {
        await page.evaluate((hash) => { location.hash = hash; }, place);
        await calm(page);
        expect(await axeViolations(page), place).toEqual([]);
    }
});

test('a link to a step opens its phase, offline, and back leads back', async ({ page }) => {
    await openApp(page, 'forlop/utredning-hjemme/behov');
    await goOffline(page);
    await page.reload();
    await ready(page);
    await expect(page.getByRole('heading', { name: 'Avklar behovet' })).toBeVisible();
    await page.getByRole('button', { name: /^Neste: / }).tap();
    await expect(page.getByText('fase 2 av 8')).toBeVisible();
    await page.goBack();
    await expect(page.getByText('fase 1 av 8')).toBeVisible();
});

test('a page is printed as a document, without what only a screen needs', async ({ page }) => {
    await page.addInitScript(() => {
        globalThis.prints = 0;
        globalThis.print = () => { ++globalThis.prints; };
    });
    await openApp(page, 'raad/utr.malgruppe');
    await page.getByRole('button', { name: 'Skriv ut' }).tap();
    await expect.poll(() => page.evaluate(() => globalThis.prints)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Kilder og lov' })).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.locator('#canvas')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
    await expect(page.getByRole('searchbox')).toBeHidden();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(page.viewportSize().width);
});

test('the tour is walked, put aside, and found again', async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: 'Vis meg' }).tap();
    await expect(page.getByRole('dialog', { name: 'Skriv besøket' })).toBeVisible();
    for (let i = 0; i < 3; ++i)
        await page.getByRole('button', { name: 'Neste', exact: true }).tap();
    await page.getByRole('button', { name: 'Ferdig', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Vis meg' })).toBeHidden();
    await page.getByRole('button', { name: 'Oppsett' }).tap();
    await page.getByRole('button', { name: 'Vis omvisningen' }).tap();
    await expect(page.getByRole('dialog', { name: 'Skriv besøket' })).toBeVisible();
});

test('a search forgives a slip, says what it found, and is narrowed by kind', async ({ page }) => {
    await openApp(page, 'raad');
    const search = page.getByRole('searchbox');
    await search.fill('opstartsmøtte');
    const advice = page.getByRole('button', { name: /^Hold et oppstartsmøte/ });
    await expect(advice).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: / treff$/ })).toBeVisible();
    await page.getByRole('radio', { name: 'Maler', exact: true }).tap();
    await expect(advice).toBeHidden();
    await expect(page.getByRole('button', { name: /oppstartsmøte \(Mal\)/ }).first()).toBeVisible();
    await search.fill('xyzzy');
    await expect(page.getByRole('heading', { name: 'Ingen treff' })).toBeVisible();
    await page.getByRole('button', { name: 'Tøm søket og vis alt' }).tap();
    await expect(search).toHaveValue('');
});

test('a word is explained one tap away, and content follows the language at once',
    async ({ page }) => {
        await openApp(page, 'raad/utr.oppstartsmote');
        await page.getByRole('button', { name: 'oppstartsmøte', exact: true }).tap();
        const word = page.getByRole('dialog', { name: 'oppstartsmøte' });
        await expect(word.getByText(/^Det første møtet/)).toBeVisible();
        await word.getByRole('button', { name: 'Lukk' }).tap();
        await page.getByRole('button', { name: 'Oppsett', exact: true }).tap();
        await page.getByRole('radio', { name: 'Nynorsk' }).tap();
        await expect(page.getByRole('heading', { name: 'Tekststorleik' })).toBeVisible();
        await page.goBack();
        await expect(page.getByRole('heading', { level: 1, name: /^Hald eit oppstartsmøte/ }))
            .toBeVisible();
        await page.getByRole('button', { name: 'oppstartsmøte', exact: true }).tap();
        await expect(page.getByText(/^Det første møtet, der de avklarar/)).toBeVisible();
    });

test('a step leads to its advice, and its template opens as a new note', async ({ page }) => {
    await openApp(page, 'forlop/utredning-hjemme/utredningsplan');
    await page.getByRole('button', { name: /^Utredningsplan\. Skriv et nytt notat/ }).tap();
    await expect(page.getByRole('heading', { level: 1, name: /Utredningsplan/ })).toBeVisible();
    await expect(page.getByRole('textbox').first()).toBeEditable();
});
