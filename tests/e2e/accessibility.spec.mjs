// The accessibility statement: a plain page beside the app, without a network too.

import { axeViolations, expect, goOffline, openApp, test } from './support.mjs';

const editions = [
    { file: 'tilgjengelighet.html', title: 'Tilgjengelighet i Varde', other: 'Nynorsk' },
    { file: 'tilgjengelighet-nn.html', title: 'Tilgjenge i Varde', other: 'Bokmål' },
];

for (const { file, title, other } of editions)
    test(`${file} says all 47 requirements, and axe-core finds nothing`, async ({ page }) => {
        await page.goto(`./${file}`);
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await expect(page.getByRole('rowheader')).toHaveCount(47);
        expect(await axeViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 700 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await page.getByRole('link', { name: other }).click();
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    });

test('it is there without a network, and leads to the app', async ({ page }) => {
    await openApp(page);
    await goOffline(page);
    await page.goto(`./${editions[0].file}`);
    await expect(page.getByRole('heading', { level: 1, name: editions[0].title })).toBeVisible();
    await page.getByRole('link', { name: 'Til Varde' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
});
