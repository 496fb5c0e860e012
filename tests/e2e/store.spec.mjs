// "Lagret" is said only of what is stored, whatever the browser does to the database.

import { test as base, expect } from '@playwright/test';
import { serveStorePage } from './store-page.mjs';

const test = base.extend({
    page: async ({ page }, use) => {
        const { url, close } = await serveStorePage();
        await page.goto(url);
        await use(page);
        close();
    },
});

test('a journal record is written once; the same bytes again are no conflict', async ({ page }) => {
    expect(await page.evaluate(async () => [
        await store('j/1', bytesOf(1, 9)),
        await store('j/1', bytesOf(1, 9)),
        await store('j/1', bytesOf(2, 9)),
        await store('j/1', bytesOf(1, 8)),
        Array.from(await load('j/1')),
        await store('s/1', bytesOf(1, 9)),
        await store('s/1', bytesOf(2, 9)),
        await load('j/2'),
    ])).toEqual(['ok', 'ok', 'ConstraintError', 'ConstraintError',
        [31, 38, 45, 52, 59, 66, 73, 80, 87], 'ok', 'ok', 'NotFoundError']);
});

test('of many records all are stored or none', async ({ page }) => {
    expect(await page.evaluate(async () => [
        await store('j/5', bytesOf(5, 9)),
        await storeAll([4, 5, 6].map((n) => [`j/${n}`, bytesOf(n, 9)])),
        await storeAll([6, 7, 5].map((n) => [`j/${n}`, bytesOf(n + 1, 9)])),
        await keys(),
    ])).toEqual(['ok', 'ok', 'ConstraintError', ['j/4', 'j/5', 'j/6']]);
});

test('a transaction that aborts after its request succeeded is no success', async ({ page }) => {
    // So a full disk looks at commit time. Emscripten's own code says "stored" here.
    expect(await page.evaluate(async () => {
        const { add } = IDBObjectStore.prototype;
        IDBTransaction.prototype.commit = () => {};  // a committing transaction takes no abort
        let aborts = 0;
        const abortTimes = (times) => {
            aborts = 0;
            IDBObjectStore.prototype.add = function (...args) {
                const request = add.apply(this, args);
                if (aborts < times) request.onsuccess = () => this.transaction.abort();
                ++aborts;
                return request;
            };
        };
        abortTimes(99);
        const refused = [await store('j/1', bytesOf(1, 9)), aborts];
        abortTimes(1);
        const mended = [await store('j/2', bytesOf(2, 9)), aborts];
        return { refused, mended, keys: await keys() };
    })).toEqual({ refused: ['AbortError', 2], mended: ['ok', 2], keys: ['j/2'] });
});

test('a dead connection is replaced', async ({ page }) => {
    expect(await page.evaluate(async () => {
        const results = [await store('j/1', bytesOf(1, 9))];
        IDBStore.dbs.varde.close();
        results.push(await store('j/2', bytesOf(2, 9)));
        // Another tab deletes the database: the old connection must not stand in its way.
        results.push(await new Promise((resolve) => {
            const request = indexedDB.deleteDatabase('varde');
            request.onsuccess = () => resolve('deleted');
            request.onblocked = () => resolve('blocked');
        }));
        results.push(await store('j/3', bytesOf(3, 9)));
        return results;
    })).toEqual(['ok', 'ok', 'deleted', 'ok']);
});

test('a full disk is reported, and what was acknowledged is there', async ({ page, context }) => {
    const browser = await context.newCDPSession(page);
    const origin = new URL(page.url()).origin;
    // Before the first record: later Chromium goes on with the quota it has looked up.
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
    await page.evaluate(() => store('j/first', bytesOf(1, 9)));
    const { stored, result } = await page.evaluate(async () => {
        for (let stored = 0; stored < 200; ++stored) {
            // Random, because the database compresses.
            const bytes = new Uint8Array(500_000);
            for (let i = 0; i < bytes.length; i += 50_000)
                crypto.getRandomValues(bytes.subarray(i, i + 50_000));
            const result = await store(`j/${1000 + stored}`, bytes);
            if (result !== 'ok') return { stored, result };
        }
        return { stored: 200, result: 'ok' };
    });
    expect(result).toBe('QuotaExceededError');
    expect(await page.evaluate(async () => (await keys()).length)).toBe(stored + 1);
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await page.evaluate(() => store('j/last', bytesOf(2, 9)))).toBe('ok');
});

test('two tabs cannot both write the same journal record', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto(page.url());
    const results = await Promise.all([page, other].map((tab, number) =>
        tab.evaluate((n) => store('j/1', bytesOf(n, 9)), number)));
    expect(results.sort()).toEqual(['ConstraintError', 'ok']);
});
