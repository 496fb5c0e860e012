// The page in Chromium: sizes as they travel, time to the first usable screen, idle frames, and the
// C++ side of a frame on each screen.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from '@playwright/test';
import { serve } from '../../web/serve.mjs';
import { dist, flags, frames, offlineReady, ready } from '../e2e/support.mjs';

const kilobytes = (bytes) => bytes / 1000;
const screens = ['I dag', 'Råd', 'Besøk', 'Send', 'Oppsett', 'Akutt'];
const runs = 5;

function brotli(file) {
    const { BROTLI_PARAM_QUALITY } = zlib.constants;
    return zlib.brotliCompressSync(fs.readFileSync(file),
        { params: { [BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const files = () => fs.readdirSync(dist, { recursive: true })
    .map((name) => path.join(dist, name)).filter((file) => fs.statSync(file).isFile());

export function sizes(report) {
    const sum = (test) => kilobytes(files().filter(test).reduce((all, f) => all + brotli(f), 0));
    const wasm = sum((file) => file.endsWith('.wasm'));
    const scripts = sum((file) => file.endsWith('.js'));
    const fonts = sum((file) => /\.(otf|ttf|woff2)$/.test(file));
    report('wasm, brotli', wasm, 'KB', 420);
    report('js, brotli', scripts, 'KB', 30);
    report('fonts, brotli', fonts, 'KB', 220);
    report('packs and languages, brotli', sum((file) => file.endsWith('.json')), 'KB');
    const loaded = sum((file) => !/headers\.json$|icons/.test(file));
    report('cold load, brotli', loaded, 'KB', 800);
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timeToScreen(page, url) {
    const begin = performance.now();
    await page.goto(url);
    await ready(page);
    return performance.now() - begin;
}

async function throttled(page, rate) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

async function startTimes(browser, url, report) {
    for (const rate of [1, 4]) {
        const cold = [];
        const warm = [];
        for (let i = 0; i < runs; ++i) {
            const context = await browser.newContext();
            const page = await context.newPage();
            await throttled(page, rate);
            cold.push(await timeToScreen(page, url));
            await offlineReady(page);
            await page.goto('about:blank');
            warm.push(await timeToScreen(page, url));
            await context.close();
        }
        report(`first usable screen, cold, ${rate}x`, median(cold), 'ms');
        report(`first usable screen, service worker, ${rate}x`, median(warm), 'ms',
            rate === 4 ? 1000 : undefined);
    }
}

async function frameTimes(browser, url, report) {
    const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
    const page = await context.newPage();
    await timeToScreen(page, url);
    for (const name of screens) {
        await page.getByRole('button', { name, exact: true }).click();
        const samples = [];
        for (let i = 0; i < 20; ++i) {
            await page.mouse.move(500 + i, 400);
            await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
            samples.push(await page.evaluate(() => window.varde.frameMilliseconds()));
        }
        report(`frame in wasm, ${name}`, median(samples), 'ms', 4);
    }
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 1000); }));
    const before = await frames(page);
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 5000); }));
    report('frames in 5 s of rest', await frames(page) - before, 'frames', 0.5);
    await context.close();
}

export async function pageBench(report) {
    sizes(report);
    const site = await serve(dist);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    await startTimes(browser, site.url, report);
    await frameTimes(browser, site.url, report);
    await browser.close();
    site.server.close();
    site.server.closeAllConnections();
}
