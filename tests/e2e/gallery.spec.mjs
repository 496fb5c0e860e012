// Every widget of the kit in a real browser: axe-core in three themes, and the widgets that no
// screen has yet, by role and name. Needs a build that has the gallery: ./dev test gallery.

import { axeViolations, calm, expect, openApp, test } from './support.mjs';

const themes = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    contrast: { colorScheme: 'light', contrast: 'more' },
};
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function openPart(page, part) {
    await openApp(page, 'galleri');
    await page.getByRole('tab', { name: part, exact: true }).click();
    await calm(page);
}

for (const [theme, media] of Object.entries(themes))
    test(`axe-core finds nothing in any part, ${theme}`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce', ...media });
        await openApp(page, 'galleri');
        const tabs = page.getByRole('tablist', { name: 'Deler' }).getByRole('tab');
        for (const part of await tabs.allTextContents()) {
            await tabs.filter({ hasText: part }).click();
            await calm(page);
            expect(await axeViolations(page), part).toEqual([]);
        }
        await tabs.filter({ hasText: 'Knapper' }).click();
        await button(page, 'Åpne et ark').click();
        await calm(page);
        expect(await axeViolations(page), 'sheet').toEqual([]);
    });

test('a date: typed, refused, picked and taken away', async ({ page }) => {
    await openPart(page, 'Felt');
    const field = page.getByRole('textbox', { name: 'Dato for besøket' });
    await field.fill('241226');
    await field.press('Tab');
    await expect(field).toHaveValue('24.12.2026');
    await field.fill('31.2.2026');
    await field.press('Tab');
    await expect(field).toHaveAccessibleDescription(/Skriv datoen slik/);
    await field.fill('24.12.26');
    await field.press('Tab');
    await expect(field).toHaveValue('24.12.2026');
    await button(page, 'Velg dato: Dato for besøket').click();
    const dialog = page.getByRole('dialog', { name: 'Dato for besøket' });
    await dialog.getByRole('button', { name: 'Neste måned' }).click();
    await dialog.getByRole('radio', { name: /^Fredag 1\. januar 2027/ }).click();
    await dialog.getByRole('button', { name: 'Velg', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(field).toHaveValue('01.01.2027');
    await button(page, 'Velg dato: Dato for besøket').click();
    await dialog.getByRole('button', { name: 'Fjern' }).click();
    await expect(field).toHaveValue('');
});

test('a time: typed and picked, by keyboard', async ({ page }) => {
    await openPart(page, 'Felt');
    const field = page.getByRole('textbox', { name: 'Klokken' });
    await field.fill('9');
    await field.press('Tab');
    await expect(field).toHaveValue('09.00');
    await button(page, 'Velg klokkeslett: Klokken').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Klokken' });
    const among = (group, which) =>
        dialog.getByRole('radiogroup', { name: group }).getByRole('radio', which);
    const hour = among('Time', { checked: true });
    await hour.press('ArrowRight');
    await among('Minutt', { name: '25' }).press('Space');
    await dialog.getByRole('button', { name: 'Velg', exact: true }).press('Enter');
    await expect(field).toHaveValue('10.25');
});

test('a slider and a stepper, by key and by press', async ({ page }) => {
    await openPart(page, 'Valg');
    const slider = page.getByRole('slider', { name: 'Andel' });
    const before = Number(await slider.inputValue());
    await slider.press('ArrowRight');
    await expect(slider).toHaveValue(String(before + 5));
    await slider.press('Home');
    await expect(slider).toHaveValue('0');
    await button(page, 'Mer: Barn i hjemmet').click();
    await expect(page.getByRole('status').filter({ hasText: '3 barn' })).toBeVisible();
    await button(page, 'Mindre: Barn i hjemmet').press('Enter');
    await expect(page.getByRole('status').filter({ hasText: '2 barn' })).toBeVisible();
});

test('a signature is drawn, taken back, cleared, or typed instead', async ({ page }) => {
    await openPart(page, 'Felt');
    await button(page, 'Tøm').click();
    const area = page.getByRole('img', { name: /Underskrift/ });
    await expect(area).toHaveAccessibleName(/Ikke underskrevet/);
    await area.scrollIntoViewIfNeeded();
    await calm(page);
    const { x, y, height } = await area.boundingBox();
    for (const line of [0.3, 0.6]) {
        await page.mouse.move(x + 40, y + height * line);
        await page.mouse.down();
        await page.mouse.move(x + 200, y + height * line + 12, { steps: 8 });
        await page.mouse.up();
    }
    await expect(area).toHaveAccessibleName(/Underskrevet/);
    await button(page, 'Angre siste strek').click();
    await expect(area).toHaveAccessibleName(/Underskrevet/);
    await button(page, 'Angre siste strek').click();
    await expect(area).toHaveAccessibleName(/Ikke underskrevet/);
    await page.getByRole('textbox', { name: 'Skriv navnet ditt' }).fill('Kari Nordli');
    await expect(area).toHaveAccessibleName(/Underskrevet/);
});

test('a menu opens, is left with Escape, and gives the focus back', async ({ page }) => {
    await openPart(page, 'Knapper');
    const opener = button(page, 'Flere valg for notatet');
    await opener.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Flere valg for notatet' });
    await expect(menu.getByRole('button', { name: 'Slett notatet' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(opener).toBeFocused();
    await opener.press('Enter');
    await menu.getByRole('button', { name: 'Del notatet' }).press('Enter');
    await expect(menu).toBeHidden();
    await expect(opener).toBeFocused();
});

test('a sheet holds the focus, and what lies under it is out of reach', async ({ page }) => {
    await openPart(page, 'Knapper');
    await button(page, 'Åpne et ark').press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Et ark' });
    await expect(sheet).toBeVisible();
    expect(await button(page, 'Start besøk').evaluate((element) =>
        Boolean(element.closest('[inert]')))).toBe(true);
    for (let i = 0; i < 6; ++i) {
        await page.keyboard.press('Tab');
        expect(await sheet.evaluate((element) => element.contains(document.activeElement) ||
            document.activeElement === document.body)).toBe(true);
    }
    await sheet.getByRole('button', { name: 'Ferdig' }).click();
    await expect(sheet).toBeHidden();
});

test('a snackbar offers to undo, and goes', async ({ page }) => {
    await openPart(page, 'Knapper');
    await button(page, 'Fjern svaret').click();
    await expect(page.getByRole('status').filter({ hasText: 'Svaret er fjernet.' })).toBeVisible();
    await button(page, 'Angre').last().click();
    await expect(page.getByRole('status').filter({ hasText: 'Svaret er fjernet.' })).toBeHidden();
});
