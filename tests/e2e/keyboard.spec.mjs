// A hardware keyboard: everything is reached, the focus is seen, and shortcuts are told.

import { calm, expect, openApp, test } from './support.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });

test('the shortcuts are listed, lead to their places, and can be put off', async ({ page }) => {
    await openApp(page);
    await button(page, 'I dag').focus();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Hurtigtaster' });
    await expect(list).toBeVisible();
    await expect(list.getByText('Råd')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(button(page, 'I dag')).toBeFocused();

    await calm(page);
    await page.keyboard.press('Alt+2');
    await expect(page).toHaveURL(/#raad$/);
    // In a field a question mark is a question mark.
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.press('?');
    await expect(search).toHaveValue('?');
    await expect(list).toBeHidden();

    await button(page, 'Oppsett').press('Enter');
    await page.getByRole('switch', { name: /\?/ }).press('Space');
    await calm(page);
    await page.keyboard.press('?');
    await calm(page);
    await expect(list).toBeHidden();
});

test('the whole note is written without a finger', async ({ page }) => {
    await openApp(page);
    const start = button(page, 'Start hjemmebesøk');
    for (let i = 0; i < 40 && !(await isFocused(start)); ++i) await page.keyboard.press('Tab');
    await expect(start).toBeFocused();
    await page.keyboard.press('Enter');
    const name = page.getByRole('textbox', { name: 'Kallenavn på saken' });
    await expect(name).toBeVisible();
    for (let i = 0; i < 40 && !(await isFocused(name)); ++i) await page.keyboard.press('Tab');
    await page.keyboard.type('Blåveis');
    await expect(page.getByRole('status').filter({ hasText: /^Lagret$/ })).toBeVisible();
    await expect(name).toHaveValue('Blåveis');
});

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);
