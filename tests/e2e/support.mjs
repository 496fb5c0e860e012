// What the browser tests share. Tests go by role and name, and never wait for a fixed time.

import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { test as base, expect } from '@playwright/test';

export { expect };

export const dist = path.resolve(process.env.VARDE_DIST ??
    path.join(import.meta.dirname, '../../build/web-release/dist'));

export const flags = [
    '--no-sandbox',  // containers run as root
    '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
    // Asked for by name, so that a later Chromium cannot drop WebGL2 silently.
    '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

/**
 * `page` with a collector of CSP violations and uncaught errors: a test in which the page made any
 * of them fails, whatever else it tested.
 */
export const test = base.extend({
    page: async ({ page }, use) => {
        const problems = await collectProblems(page);
        await use(page);
        expect(problems, 'CSP violations and uncaught errors').toEqual([]);
    },
});

export async function collectProblems(page) {
    const problems = [];
    await page.exposeBinding('reportViolation', (_source, text) => { problems.push(text); });
    await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) =>
        window.reportViolation(`CSP ${event.violatedDirective}: ${event.blockedURI}`)));
    page.on('pageerror', (error) => problems.push(String(error)));
    return problems;
}

/** Opens the app and waits for its first usable frame. */
export async function openApp(page, route = '') {
    await page.goto(route ? `./#${route}` : './');
    await ready(page);
}

export async function ready(page) {
    await page.locator('html[data-ready]').waitFor({ timeout: 60_000 });
}

/** Waits until the app has stopped drawing: everything asked for is on the screen. */
export async function calm(page) {
    let before = -1;
    await expect.poll(async () => {
        const now = await frames(page);
        const still = now === before;
        before = now;
        return still;
    }, { intervals: [150] }).toBe(true);
}

/** Frames drawn so far, those that are due included; an idle app draws none. */
export const frames = (page) => page.evaluate(() => new Promise((resolve) =>
    // After the next animation frame: on a busy machine that may be long in coming.
    requestAnimationFrame(() => setTimeout(() => resolve(window.varde.frames())))));

/** Waits until the service worker has everything, so that the network may go. */
export async function offlineReady(page) {
    await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        if (navigator.serviceWorker.controller) return;
        await new Promise((resolve) =>
            navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    });
}

/** Cuts the network, for the page and for its service worker. */
export async function goOffline(page) {
    await offlineReady(page);
    await page.context().setOffline(true);
}

const axeSource = fs.readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe-core that the page breaks, each with its elements; empty is what we want. */
export async function axeViolations(page) {
    // Evaluated, not added as a script: the CSP would rightly refuse that.
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() =>
        window.axe.run(document, { rules: { 'target-size': { enabled: true } } }));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** A copy of the packed site that a test may change; removed by the caller. */
export function copyOfSite(folder) {
    fs.cpSync(dist, folder, { recursive: true });
    return folder;
}
