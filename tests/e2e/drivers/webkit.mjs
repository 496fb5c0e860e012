// Drives WebKitGTK, the stand-in for Safari, through WebKitWebDriver over plain HTTP. Needs a
// display.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { killTree } from '../kill.mjs';

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export async function launchWebKit() {
    const port = 4500 + Math.floor(Math.random() * 1000);
    // Downloads and profile go into a home of their own.
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'varde-webkit-'));
    const process_ = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
        stdio: 'ignore', env: { ...process.env, HOME: home } });
    const send = async (method, address, body) => {
        const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
            method, body: body && JSON.stringify(body) });
        const { value } = await answer.json();
        if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
        return value;
    };
    const capabilities = { alwaysMatch: {
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } };
    const { sessionId } = await retry(() => send('POST', '/session', { capabilities }));
    const session = (method, address, body) =>
        send(method, `/session/${sessionId}${address}`, body);
    await session('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
    await session('POST', '/window/rect', { width: 820, height: 1180 });

    const evaluate = async (script) => {
        const { value, error } = await session('POST', '/execute/async', { args: [], script: `
            const done = arguments[arguments.length - 1];
            (async () => { ${script} })().then((value) => done({ value }),
                (error) => done({ error: String(error) }));` });
        if (error) throw new Error(error);
        return value;
    };
    const element = async (find) => {
        const found = await session('POST', '/execute/sync', { args: [], script: find });
        if (!found?.[elementKey]) throw new Error(`not found: ${find}`);
        return `/element/${found[elementKey]}`;
    };
    return {
        name: 'webkit',
        evaluate,
        goto: (url) => session('POST', '/url', { url }),
        reload: () => session('POST', '/refresh', {}),
        click: async (find) => session('POST', `${await element(find)}/click`, {}),
        type: async (find, text) => session('POST', `${await element(find)}/value`, { text }),
        screenshot: async (file) =>
            fs.writeFileSync(file, Buffer.from(await session('GET', '/screenshot'), 'base64')),
        close: async () => {
            await session('DELETE', '').catch(() => {});
            killTree(process_.pid);
            fs.rmSync(home, { recursive: true, force: true });
        },
    };
}

/** The driver listens a moment after it was started. */
async function retry(action, times = 40) {
    for (let i = 1; ; ++i) {
        try {
            return await action();
        } catch (error) {
            if (i === times || !error.message.includes('fetch failed')) throw error;
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
    }
}
