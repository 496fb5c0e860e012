// The whole path of the product, as a person goes it: open, lose the network, read, write, be
// killed, go on, finish, hand over, and read it on another tablet.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { axeViolations, calm, expect, flags, goOffline, offlineReady, openApp, ready, test }
    from './support.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const words = 'Mor tar øyekontakt og sier navnet. Barnet smiler. Áŋŋa, đ, ŧ, ž – «hei».';

/** Everything typed so far is stored: the screen is at rest and says so. */
async function saved(page) {
    await calm(page);
    await expect(page.getByRole('status').filter({ hasText: /^Lagret$/ })).toBeVisible();
}

/** Goes to a part of the note by its name in the list of parts. */
async function openPart(page, name) {
    await button(page, 'Alle deler').tap();
    await page.getByRole('button', { name: new RegExp(name) }).tap();
    await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

async function startNote(page) {
    await button(page, 'I dag').tap();
    await button(page, 'Start hjemmebesøk').tap();
    await page.getByRole('textbox', { name: 'Kallenavn på saken' }).fill('Blåveis');
    await page.getByLabel('Dato for besøket').fill('2026-11-20');
}

async function fillIn(page) {
    await openPart(page, 'Samspill og situasjon');
    await page.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' }).fill(words);
    await openPart(page, 'Barnets uttrykk og medvirkning');
    await page.getByRole('radio', { name: /observasjon/i }).first().tap();
    await openPart(page, 'Avtaler og neste steg');
    await page.getByRole('textbox', { name: 'Hva gjør du nå?' }).fill('Ringe helsestasjonen.');
    await saved(page);
}

async function finish(page) {
    await button(page, 'Gjør ferdig').tap();
    const dialog = page.getByRole('dialog', { name: 'Gjøre notatet ferdig?' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Gjør ferdig' }).tap();
    await expect(page.getByText('Notatet er ferdig.')).toBeVisible();
}

async function exportNote(page) {
    await button(page, 'Send notatet').tap();
    const download = page.waitForEvent('download');
    await button(page, 'Lag fil').tap();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^varde-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.json$/);
    return file.path();
}

async function importFile(page, file) {
    await button(page, 'Send').tap();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Velg fil').tap();
    await (await chooser).setFiles(file);
}

test('offline: read an advice, write a note, finish it, hand it over, read it elsewhere',
    async ({ page, browser, baseURL }) => {
        await openApp(page);
        await goOffline(page);
        await page.reload();
        await ready(page);

        await button(page, 'Råd').tap();
        await page.getByRole('button', { name: /^Forklar barnet og foreldrene hvorfor/ }).tap();
        await expect(page.getByRole('heading', { level: 1, name: /^Forklar barnet/ }))
            .toBeVisible();
        await expect(page.getByRole('heading', { name: 'Kilder og lov' })).toBeVisible();
        await expect(page.getByText(/lest 21\.11\.2026/).first()).toBeVisible();

        await startNote(page);
        await fillIn(page);
        await finish(page);
        await expect(page.getByText(words)).toBeVisible();
        const file = await exportNote(page);
        await expect(page.getByText(/^Filen er laget med 1 notat/)).toBeVisible();

        const elsewhere = await browser.newContext({ baseURL, hasTouch: true,
            viewport: page.viewportSize() });
        const other = await elsewhere.newPage();
        await openApp(other);
        await importFile(other, file);
        const dialog = other.getByRole('dialog', { name: 'Hente disse notatene?' });
        await dialog.getByRole('button', { name: 'Hent' }).tap();
        await expect(other.getByText('1 notater er hentet.')).toBeVisible();
        await button(other, 'Besøk').tap();
        await other.getByRole('button', { name: /^Blåveis/ }).tap();
        await expect(other.getByText(words)).toBeVisible();
        await elsewhere.close();
    });

test('a killed browser finds every letter again, offline', async ({ baseURL, viewport }) => {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'varde-profile-'));
    const options = { executablePath: '/usr/bin/chromium', args: flags, baseURL, viewport,
        hasTouch: true };
    const first = await chromium.launchPersistentContext(profile, options);
    const page = first.pages()[0];
    await openApp(page);
    await offlineReady(page);
    await startNote(page);
    await openPart(page, 'Samspill og situasjon');
    await page.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' })
        .pressSequentially(words);
    await saved(page);
    const cdp = await first.browser()?.newBrowserCDPSession() ?? await first.newCDPSession(page);
    await cdp.send('Browser.crash').catch(() => {});
    await first.close().catch(() => {});

    const second = await chromium.launchPersistentContext(profile, { ...options, offline: true });
    const again = second.pages()[0];
    await openApp(again);
    await button(again, 'Besøk').tap();
    await again.getByRole('button', { name: /^Blåveis/ }).tap();
    await openPart(again, 'Samspill og situasjon');
    await expect(again.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' }))
        .toHaveValue(words);
    await second.close();
    fs.rmSync(profile, { recursive: true, force: true });
});

test('closing the tab while typing loses at most the last second', async ({ page, context }) => {
    await openApp(page);
    await startNote(page);
    await openPart(page, 'Samspill og situasjon');
    const field = page.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' });
    await field.fill(words);
    await saved(page);
    await field.press('End');
    await field.pressSequentially(' Det siste sekundet');
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await openApp(again);
    await button(again, 'Besøk').tap();
    await again.getByRole('button', { name: /^Blåveis/ }).tap();
    await openPart(again, 'Samspill og situasjon');
    await expect(again.getByRole('textbox', { name: 'Observasjon: Hva så og hørte du?' }))
        .toHaveValue(new RegExp(`^${words}`));
});

const refusals = [
    ['not ours', '{"resourceType":"Patient"}', /^Filen er ikke laget av Varde\./],
    ['truncated', '{"format":"varde-notes/1","notes":[', /^Filen er ikke hel\./],
    ['newer', '{"format":"varde-notes/999"}', /^Filen er laget med en nyere Varde\./],
    ['no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), /^Filen (har tekst|er ikke)/],
];

test('files that cannot be used are refused in Norwegian, and nothing changes', async ({ page }) => {
    await openApp(page);
    for (const [name, content, message] of refusals) {
        await importFile(page, { name: `${name}.json`, mimeType: 'application/json',
            buffer: Buffer.from(content) });
        await expect(page.getByText(message)).toBeVisible();
        await button(page, 'Greit').tap();
    }
    const large = path.join(os.tmpdir(), `varde-large-${process.pid}.json`);
    fs.writeFileSync(large, '');
    fs.truncateSync(large, 100 * 1024 * 1024);
    await importFile(page, large);
    await expect(page.getByText(/^Filen er for stor\./)).toBeVisible();
    fs.rmSync(large);
    await button(page, 'Besøk').tap();
    await expect(page.getByRole('heading', { name: 'Ingen besøk ennå' })).toBeVisible();
});

test('axe-core finds nothing to complain about on any screen', async ({ page }) => {
    await openApp(page);
    for (const name of ['I dag', 'Råd', 'Besøk', 'Send', 'Oppsett', 'Akutt']) {
        await button(page, name).tap();
        await calm(page);
        expect(await axeViolations(page), name).toEqual([]);
    }
    await startNote(page);
    await calm(page);
    expect(await axeViolations(page), 'note').toEqual([]);
});

test('no frame is drawn while nothing changes', async ({ page }) => {
    await openApp(page);
    await calm(page);
    const before = await page.evaluate(() => window.varde.frames());
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 2000); }));
    expect(await page.evaluate(() => window.varde.frames())).toBe(before);
});
