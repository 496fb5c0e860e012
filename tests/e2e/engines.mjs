// The smoke path in the engines beside Chromium, and the crash test in all three:
// xvfb-run -a node engines.mjs [webkit] [firefox]

import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../web/serve.mjs';
import { launchFirefox } from './drivers/firefox.mjs';
import { launchWebKit } from './drivers/webkit.mjs';
import { crashRounds } from './kill.mjs';
import { dist } from './support.mjs';

const launchers = { webkit: launchWebKit, firefox: launchFirefox };
const crashes = 2;

/** Script that returns the element with a role's selector and a name, for click and type. */
export const named = (selector, name) => `return [...document.querySelectorAll('${selector}')]
    .find((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() ===
        ${JSON.stringify(name)});`;

/** Waits until a script's value is truthy, and returns it. */
export async function until(driver, script, what, milliseconds = 60_000) {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
        const value = await driver.evaluate(script).catch(() => false);
        if (value) return value;
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${what} did not come; page: ${await driver.evaluate(
        'return document.documentElement.outerHTML.slice(0, 300)')}`);
}

export const started = (driver) =>
    until(driver, "return document.documentElement.dataset.ready === 'true'", 'the first frame');

/** Steps that every engine takes, each [name, async action]; a step that throws has failed. */
export function smoke(driver, site) {
    return [
        ['starts', async () => {
            await driver.goto(site.url);
            await started(driver);
        }],
        ['has WebGL2', async () => {
            const lost = await driver.evaluate(
                "return document.getElementById('canvas').getContext('webgl2').isContextLost()");
            if (lost) throw new Error('context lost');
        }],
        ['has main landmark and navigation', async () => {
            await until(driver, `return document.querySelector('#mirror main') &&
                document.querySelectorAll('#mirror nav button').length > 1`, 'main and navigation');
        }],
        ['a button in the navigation answers', async () => {
            const frames = await driver.evaluate('return window.varde.frames()');
            await driver.click("return document.querySelectorAll('#mirror nav button')[1]");
            await until(driver, `return window.varde.frames() > ${frames}`, 'a new frame');
        }],
        ['draws nothing while idle', async () => {
            await until(driver, `const before = window.varde.frames();
                await new Promise((resolve) => setTimeout(resolve, 1000));
                return window.varde.frames() === before`, 'rest');
        }],
        ['starts again with the server gone', async () => {
            await driver.evaluate('await navigator.serviceWorker.ready');
            await until(driver, 'return Boolean(navigator.serviceWorker.controller)', 'the worker');
            site.close();
            await driver.reload();
            await started(driver);
        }],
    ];
}

/** What the engine shows, for the person who looks into a failure. */
async function picture(driver) {
    const folder = path.join(import.meta.dirname, 'results');
    fs.mkdirSync(folder, { recursive: true });
    await driver.screenshot(path.join(folder, `${driver.name}.png`)).catch(() => {});
}

async function openSite() {
    const { url, server } = await serve(dist);
    return {
        url,
        close() {
            server.closeAllConnections();
            server.close();
        },
    };
}

const tally = { passed: 0, failed: 0 };

function count(ok, what) {
    if (ok) ++tally.passed;
    else ++tally.failed;
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}`);
}

async function takeSteps(engine) {
    const site = await openSite();
    let driver = null;
    try {
        driver = await launchers[engine]();
        for (const [name, action] of smoke(driver, site)) {
            try {
                await action();
                count(true, `${engine}: ${name}`);
            } catch (error) {
                count(false, `${engine}: ${name}: ${error.message}`);
                await picture(driver);
                // Later steps stand on the earlier ones.
                break;
            }
        }
    } catch (error) {
        count(false, `${engine}: ${error.message}`);
    } finally {
        await driver?.close();
        site.close();
    }
}

const chosen = process.argv.slice(2).filter((name) => launchers[name]);
for (const engine of chosen.length ? chosen : Object.keys(launchers)) await takeSteps(engine);
for (const engine of chosen.length ? chosen : ['chromium', ...Object.keys(launchers)])
    for (const { round, ok, what } of await crashRounds(engine, crashes))
        count(ok, `${engine}: killed while writing, ${round}: ${what}`);
console.log(`engines: ${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed ? 1 : 0);
