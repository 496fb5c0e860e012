// The interface, measured: what a frame of each screen costs and holds, how long an input waits for
// its frame, what rest costs, what scrolling asks of the mirror, the longest stop of start, search,
// import and export, and memory; at full speed and slowed down four times.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { serve } from '../../web/serve.mjs';
import { calm, dist, flags, frames, ready } from '../e2e/support.mjs';

const samples = 20;
const restSeconds = 5;
const frameBudget = 4;
const stopBudget = 100;
const bencher = path.resolve(import.meta.dirname, '../../build/web-release/bin/varde_bench.js');
const spread = (numbers, share) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

export async function uiBench(report) {
    const site = await serve(dist);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    const handover = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'varde-')), 'notes.json');
    fs.writeFileSync(handover,
        execFileSync(process.execPath, [bencher, 'package'], { maxBuffer: 1 << 28 }));
    report('size of the file that is imported', fs.statSync(handover).size / 1e6, 'MB');
    for (const rate of [1, 4]) {
        const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
        const page = await context.newPage();
        await page.addInitScript(catchMemory);
        await page.addInitScript(watchStops);
        await page.addInitScript(clockContext);
        const cdp = await context.newCDPSession(page);
        await cdp.send('Performance.enable');
        await cdp.send('Emulation.setCPUThrottlingRate', { rate });
        await page.goto(site.url);
        await ready(page);
        const tell = (name, ...rest) => report(`${name}, ${rate}x`, ...rest);
        const bench = { page, cdp, tell, rate };
        await screens(bench);
        await typing(bench);
        await scrolling(bench);
        await stops(bench, handover);
        await rest(bench);
        await memory(bench);
        await context.close();
    }
    fs.rmSync(path.dirname(handover), { recursive: true });
    await browser.close();
    site.server.close();
    site.server.closeAllConnections();
}

/** The core's memory is reachable only where it is made. */
function catchMemory() {
    for (const name of ['instantiateStreaming', 'instantiate']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...args) => {
            const made = await original.apply(WebAssembly, args);
            const exported = Object.values((made.instance ?? made).exports);
            globalThis.coreMemory = exported.find((one) => one instanceof WebAssembly.Memory);
            return made;
        };
    }
}

/** Tasks of 50 ms and more: while one runs, nothing answers. */
function watchStops() {
    globalThis.stops = [0];
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.stops.push(duration);
    }).observe({ type: 'longtask', buffered: true });
}

/** Without a graphics card the browser takes most of the start for this. */
function clockContext() {
    globalThis.contextTime = 0;
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function timed(...args) {
        const begin = performance.now();
        const context = getContext.apply(this, args);
        globalThis.contextTime += performance.now() - begin;
        return context;
    };
}

async function stops({ page, tell }, handover) {
    const longest = async (what, act) => {
        await act();
        await calm(page);
        const ms = await page.evaluate(() => {
            const most = Math.max(...globalThis.stops);
            globalThis.stops = [0];
            return most;
        });
        tell(`longest stop, ${what}`, ms, 'ms', stopBudget);
    };
    const go = (name) =>
        page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    tell('part of the start that the browser takes for WebGL',
        await page.evaluate(() => globalThis.contextTime), 'ms');
    await longest('start and all of the above', () => {});
    await go('Råd');
    await longest('first search', () => page.getByRole('searchbox').fill('samspill'));
    await page.getByRole('searchbox').fill('');
    await go('Send');
    await longest('file read', async () => {
        await page.locator('input[type=file]').setInputFiles(handover);
        await page.getByRole('dialog', { name: 'Hente disse notatene?' }).waitFor();
    });
    await longest('file taken in', async () => {
        await page.getByRole('button', { name: 'Hent', exact: true }).click();
        await page.getByRole('status').filter({ hasText: /^Lagret$/ }).waitFor();
    });
    await longest('list of the notes', () => go('Besøk'));
}

async function screens({ page, tell, rate }) {
    const places = page.getByRole('navigation').getByRole('button');
    for (const name of await places.allTextContents()) {
        await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
        const times = await frameTimes(page);
        tell(`frame, ${name}`, spread(times, 0.5), 'ms', rate === 1 ? frameBudget : undefined);
        tell(`frame, ${name}, slowest of 20`, spread(times, 1), 'ms');
        if (rate !== 1) continue;  // the same at any speed
        tell(`vertices, ${name}`, await page.evaluate(() => window.varde.vertices()), 'vertices');
        tell(`nodes, ${name}`, await page.locator('#mirror [data-node]').count(), 'nodes');
    }
}

async function frameTimes(page) {
    const times = [];
    for (let i = 0; i < samples; ++i) {
        await page.mouse.move(500 + i, 400);
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
        times.push(await page.evaluate(() => window.varde.frameMilliseconds()));
    }
    return times;
}

/** From the event in the page to the frame that shows it. */
async function typing({ page, tell }) {
    await page.getByRole('navigation').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Start hjemmebesøk', exact: true }).click();
    await waitsIn(page, page.getByRole('textbox').first(), tell, 'input to frame');
    for (let i = 0; i < 3; ++i) await page.getByRole('button', { name: /^Neste: / }).click();
    const long = page.getByRole('textbox', { name: /^Observasjon/ }).first();
    await long.fill('Barnet smiler til mor. '.repeat(2200));
    await waitsIn(page, long, tell, 'input to frame, 50 000 characters');
}

async function waitsIn(page, field, tell, name) {
    await field.focus();
    const waits = [];
    for (let i = 0; i < samples; ++i) {
        await calm(page);
        waits.push(await field.evaluate((element) => new Promise((done) => {
            const before = window.varde.frames();
            const begin = performance.now();
            element.value += 'a';
            element.dispatchEvent(new InputEvent('input', { bubbles: true }));
            const look = () => (window.varde.frames() > before
                ? done(performance.now() - begin) : requestAnimationFrame(look));
            requestAnimationFrame(look);
        })));
    }
    tell(name, spread(waits, 0.5), 'ms');
    tell(`${name}, slowest of 20`, spread(waits, 1), 'ms', 100);
}

async function scrolling({ page, tell }) {
    await page.getByRole('button', { name: 'Råd', exact: true }).click();
    await calm(page);
    await page.evaluate(() => {
        window.changes = 0;
        new MutationObserver((list) => { window.changes += list.length; }).observe(
            document.getElementById('mirror'),
            { attributes: true, childList: true, subtree: true, characterData: true });
    });
    const before = await frames(page);
    const times = [];
    for (let i = 0; i < samples; ++i) {
        await page.mouse.wheel(0, 40);
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
        times.push(await page.evaluate(() => window.varde.frameMilliseconds()));
    }
    const drawn = await frames(page) - before;
    const changes = await page.evaluate(() => window.changes);
    tell('changes of the mirror in a frame of scrolling', changes / drawn, 'changes');
    tell('frame while scrolling', spread(times, 0.5), 'ms');
}

async function rest({ page, cdp, tell }) {
    await calm(page);
    const metric = async (wanted) =>
        (await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === wanted).value;
    const before = await frames(page);
    const busy = await metric('TaskDuration');
    await page.evaluate((seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); }),
        restSeconds);
    const worked = await metric('TaskDuration') - busy;
    tell(`frames in ${restSeconds} s of rest`, await frames(page) - before, 'frames', 0.5);
    tell('processor time at rest', worked / restSeconds * 100, '%');
}

async function memory({ page, cdp, tell }) {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const heap = metrics.find((metric) => metric.name === 'JSHeapUsedSize').value;
    const core = await page.evaluate(() => globalThis.coreMemory?.buffer.byteLength ?? 0);
    tell('memory of the core', core / 1e6, 'MB', 128);
    tell('memory of the page\'s scripts', heap / 1e6, 'MB');
}
