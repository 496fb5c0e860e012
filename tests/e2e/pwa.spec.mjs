// Installable, starts without a network, and changes version only as a whole and when told to.

import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../../web/serve.mjs';
import { axeViolations, copyOfSite, expect, flags, goOffline, offlineReady, openApp, ready, test }
    from './support.mjs';

test('the browser would install it', async ({ baseURL }) => {
    // Only a profile of its own: a private window is never installable.
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'varde-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: '/usr/bin/chromium', args: flags });
    try {
        const page = await context.newPage();
        await page.goto(baseURL);
        await ready(page);
        const browser = await context.newCDPSession(page);
        const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
        expect(installabilityErrors).toEqual([]);
        const { data, errors } = await browser.send('Page.getAppManifest');
        expect(errors).toEqual([]);
        expect(JSON.parse(data)).toMatchObject({ lang: 'nb', display: 'standalone' });
    } finally {
        await context.close();
        fs.rmSync(profile, { recursive: true, force: true });
    }
});

test('starts without a network', async ({ page }) => {
    await openApp(page);
    await goOffline(page);
    const answer = await page.reload();
    expect(answer.fromServiceWorker()).toBe(true);
    await ready(page);
    await expect(page.getByRole('main')).toBeVisible();
    // A second window, and a deep address that no file has.
    const other = await page.context().newPage();
    await other.goto('./#nowhere');
    await ready(other);
});

test('a browser without WebGL2 gets a plain page that says so', async ({ page }) => {
    await page.addInitScript(() => { delete window.WebGL2RenderingContext; });
    await page.goto('./');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Varde kan ikke åpnes i denne nettleseren');
    await expect(heading).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lagre en kopi' }).click();
    await expect(page.locator('#missing output')).toHaveText('Det ligger ingen notater her.');
});

test.describe('a new version', () => {
    let site, server, address;

    test.beforeEach(async () => {
        site = copyOfSite(fs.mkdtempSync(path.join(os.tmpdir(), 'varde-site-')));
        ({ server, url: address } = await serve(site));
    });

    test.afterEach(async () => {
        server.closeAllConnections();
        server.close();
        fs.rmSync(site, { recursive: true, force: true });
    });

    test('waits until it is told, then replaces the old one', async ({ page }) => {
        await start(page);
        release(site, 'second');
        expect(await update(page)).toBe('installed');
        await page.reload();
        await ready(page);
        expect(await description(page)).not.toBe('second');
        expect(await caches(page)).toHaveLength(2);

        await takeOver(page);
        await page.reload();
        expect(await description(page)).toBe('second');
        await ready(page);
        await expect.poll(() => caches(page)).toEqual(['varde-second']);
    });

    test('is installed as a whole or not at all', async ({ page }) => {
        await start(page);
        const before = await caches(page);
        release(site, 'broken');
        // One byte of one file differs from what was packed.
        const font = fs.readdirSync(path.join(site, 'fonts'))[0];
        fs.appendFileSync(path.join(site, 'fonts', font), 'x');
        expect(await update(page)).toBe('redundant');
        // The browser may look for it again by itself, and is then turned away again.
        await expect.poll(() => caches(page)).toEqual(before);
        await goOffline(page);
        await page.reload();
        await ready(page);
    });

    test('that never starts gives way to the one before', async ({ page }) => {
        await start(page);
        release(site, 'mute', { main: 'export {};' });
        expect(await update(page)).toBe('installed');
        await takeOver(page);
        await page.goto('about:blank');
        for (let i = 0; i < 2; ++i) {
            await page.goto(address);
            expect(await description(page)).toBe('mute');
        }
        await page.goto(address);
        await ready(page);
        expect(await description(page)).not.toBe('mute');
    });

    test('whose pack cannot be read says so, and gives way to the last good one',
        async ({ page }) => {
            await start(page);
            release(site, 'poor', { pack: '{"format":"varde-bundle/1","files":{}}' });
            expect(await update(page)).toBe('installed');
            await takeOver(page);
            await page.reload();
            await ready(page);
            expect(await description(page)).toBe('poor');
            const refusal = page.getByText(/^En pakke med innhold ble avvist/);
            await expect(refusal).toBeVisible();
            await page.reload();
            await ready(page);
            expect(await description(page)).not.toBe('poor');
            await expect(refusal).toBeHidden();
        });

    async function start(page) {
        await page.goto(address);
        await ready(page);
        await offlineReady(page);
        // As after any start but the first: the page has told the worker that it works.
        await page.reload();
        await ready(page);
    }
});

/** Tells the versions apart: release() writes its name there. */
const description = (page) => page.locator('meta[name=description]').getAttribute('content');

const caches = (page) => page.evaluate(async () =>
    (await window.caches.keys()).filter((name) => name.startsWith('varde-')).sort());

/** Looks for a new version; resolves with what became of its worker. */
const update = (page) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => {
        registration.onupdatefound = () => resolve(registration.installing);
    });
    await registration.update();
    const worker = await found;
    return new Promise((resolve) => {
        const look = () => {
            if (worker.state === 'installed' || worker.state === 'redundant') resolve(worker.state);
        };
        worker.addEventListener('statechange', look);
        look();
    });
});

const takeOver = (page) => page.evaluate(async () => {
    const changed = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    const registration = await navigator.serviceWorker.getRegistration();
    registration.waiting.postMessage({ type: 'take-over' });
    await changed;
});

/**
 * Makes the copied site look like the next release; `main` replaces the text of main.js, and `pack`
 * that of one pack. As in a real one, a file with other contents has another name.
 */
function release(site, version, { main, pack } = {}) {
    const read = (name) => fs.readFileSync(path.join(site, name), 'utf8');
    const hashed = (name) => fs.readdirSync(site).find((file) =>
        new RegExp(`^${name}\\.[0-9a-f]{10}\\.js$`).test(file));
    let worker = read('sw.js');
    const old = worker.match(/const version = '(\w+)'/)[1];
    const replace = (name, renamed, text) => {
        const listed = (file) => JSON.stringify(file === 'index.html' ? './' : file);
        const hash = crypto.createHash('sha256').update(text).digest('base64');
        fs.writeFileSync(path.join(site, renamed), text);
        worker = worker.replace(new RegExp(`\\[${listed(name)},"[^"]*"\\]`),
            `[${listed(renamed)},"sha256-${hash}"]`);
    };
    const names = { assets: hashed('assets'), main: hashed('main') };
    const renamed = { assets: `assets.${version}.js`, main: `main.${version}.js` };
    let assets = read(names.assets).replace(old, version);
    if (pack) {
        const [file] = fs.readdirSync(path.join(site, 'packs'));
        replace(`packs/${file}`, `packs/${version}.json`, pack);
        assets = assets.replace(file, `${version}.json`);
    }
    replace(names.assets, renamed.assets, assets);
    replace(names.main, renamed.main,
        main ?? read(names.main).replace(names.assets, renamed.assets));
    replace('index.html', 'index.html', read('index.html')
        .replaceAll(names.assets, renamed.assets).replaceAll(names.main, renamed.main)
        .replace(/(<meta name="description" content=")[^"]*/, `$1${version}`));
    fs.writeFileSync(path.join(site, 'sw.js'), worker.replace(`'${old}'`, `'${version}'`));
}
