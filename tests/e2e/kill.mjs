// Crash test of the store: node kill.mjs [ENGINE...] [ROUNDS]
//
// A page writes records without end and tells of each acknowledgement; the whole browser is killed
// in the middle; after a new start every acknowledged record must be there, whole and in order.
// No driver: the same for every engine. Firefox and WebKit need a display (xvfb-run).

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serveStorePage } from './store-page.mjs';

// The size that loses acknowledged records without the repair: 15 of 24 kills (trust.md 1.0).
const recordSize = 256 * 1024;
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

const firefoxSettings = {
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    // Its thumbnails open the page a second time, in an empty container of their own.
    'browser.pagethumbnails.capturing_disabled': true,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'toolkit.telemetry.enabled': false,
};

const engines = {
    chromium: (profile, url) => spawn('/usr/bin/chromium', ['--headless=new', '--no-sandbox',
        '--no-first-run', '--disable-quic', '--disable-background-networking',
        `--user-data-dir=${profile}`, url], quiet()),
    firefox: (profile, url) => {
        fs.writeFileSync(path.join(profile, 'user.js'), Object.entries(firefoxSettings)
            .map(([name, value]) => `user_pref("${name}",${JSON.stringify(value)});`).join('\n'));
        return spawn('/usr/bin/firefox-esr',
            ['--headless', '--no-remote', '-profile', profile, url], quiet({ HOME: profile }));
    },
    webkit: (profile, url) => spawn(miniBrowser, [url], quiet({
        HOME: profile,
        XDG_DATA_HOME: path.join(profile, 'data'),
        XDG_CACHE_HOME: path.join(profile, 'cache'),
        XDG_CONFIG_HOME: path.join(profile, 'config'),
    })),
};

function quiet(environment = {}) {
    return { stdio: 'ignore', detached: true, env: { ...process.env, ...environment } };
}

/** Runs the crash test in one engine; resolves with one { round, ok, what } for each round. */
export async function crashRounds(engine, rounds) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), `varde-kill-${engine}-`));
    const mailbox = new Mailbox();
    const { url, close } = await serveStorePage((message) => mailbox.put(message));
    const results = [];
    try {
        for (let round = 0; round < rounds; ++round)
            results.push({ round, ...await crashOnce(engines[engine], profile, url, mailbox) });
    } finally {
        close();
        fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    return results;
}

async function crashOnce(launch, profile, url, mailbox) {
    mailbox.clear();
    const writer = launch(profile, `${url}write?size=${recordSize}`);
    const first = await mailbox.next(60_000);
    // At some moment of the writing, never the same one.
    await sleep(300 + Math.random() * 900);
    killTree(writer.pid);
    const acknowledged = mailbox.all.filter((m) => m.result === 'ok').map((m) => m.acknowledged);
    const last = acknowledged.at(-1) ?? -1;
    await sleep(500);
    mailbox.clear();
    const reader = launch(profile, `${url}read?size=${recordSize}`);
    const { found, whole, error } = await mailbox.next(60_000);
    killTree(reader.pid);
    await sleep(300);
    const ok = Boolean(first) && !error && last >= 0 && whole > last && whole === found;
    return { ok, what: error ?? `${last + 1} acknowledged, ${found} found, ${whole} whole` };
}

class Mailbox {
    all = [];
    #waiting = null;

    put(message) {
        this.all.push(message);
        this.#waiting?.(message);
        this.#waiting = null;
    }

    clear() { this.all = []; }

    next(milliseconds) {
        return new Promise((resolve) => {
            const timer = setTimeout(() => resolve({ error: 'no answer' }), milliseconds);
            this.#waiting = (message) => {
                clearTimeout(timer);
                resolve(message);
            };
        });
    }
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Kills a process that we started, and all that it started: browsers are many processes. */
export function killTree(root) {
    const children = new Map();
    for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
        try {
            const status = fs.readFileSync(`/proc/${name}/stat`, 'latin1');
            const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
            children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
        } catch {
            // It ended while we looked.
        }
    }
    const kill = (pid) => {
        (children.get(pid) ?? []).forEach(kill);
        try {
            process.kill(pid, 'SIGKILL');
        } catch {
            // It ended by itself.
        }
    };
    kill(root);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const args = process.argv.slice(2);
    const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 4);
    const chosen = args.filter((arg) => engines[arg]);
    let passed = 0;
    let failed = 0;
    for (const engine of chosen.length ? chosen : ['chromium'])
        for (const { round, ok, what } of await crashRounds(engine, rounds)) {
            console.log(`${ok ? 'ok  ' : 'LOST'} ${engine} ${round}: ${what}`);
            if (ok) ++passed;
            else ++failed;
        }
    console.log(`kill: ${passed} passed, ${failed} failed`);
    process.exit(failed ? 1 : 0);
}
