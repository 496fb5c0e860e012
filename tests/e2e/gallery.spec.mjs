// axe-core on every widget of the kit, in three themes. Needs a build that has the gallery:
// ./dev test gallery.

import { axeViolations, calm, expect, openApp, test } from './support.mjs';

const themes = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    contrast: { colorScheme: 'light', contrast: 'more' },
};
const button = (page, name) => page.getByRole('button', { name, exact: true });

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
