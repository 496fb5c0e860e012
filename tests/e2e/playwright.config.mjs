// Browser tests with Debian's Chromium; Playwright's own browsers are never downloaded.

import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { dist, flags } from './support.mjs';

// Another checkout may be testing too. The workers read this file again and inherit the choice.
process.env.VARDE_PORT ??= String(8200 + process.pid % 700);
const port = Number(process.env.VARDE_PORT);
const here = import.meta.dirname;
// What does not depend on the orientation runs once.
const gallery = 'gallery.spec.mjs';
const once = ['pwa.spec.mjs', 'headers.spec.mjs', 'store.spec.mjs', 'hardship.spec.mjs',
    'accessibility.spec.mjs', gallery];
// Only a build for development shows every widget: ./dev test gallery.
const absent = process.env.VARDE_GALLERY ? [] : [gallery];

export default defineConfig({
    testDir: here,
    outputDir: path.join(here, 'results'),
    snapshotPathTemplate: '{testDir}/pictures/{projectName}/{arg}{ext}',
    forbidOnly: Boolean(process.env.CI),
    fullyParallel: true,
    workers: 2,
    retries: 0,
    timeout: 180_000,  // software rendering on two busy cores
    expect: { timeout: 20_000 },
    reporter: [['list'], ['./closing-reporter.mjs']],
    use: {
        browserName: 'chromium',
        baseURL: `http://127.0.0.1:${port}/`,
        hasTouch: true,
        locale: 'nb-NO',
        timezoneId: 'Europe/Oslo',
        serviceWorkers: 'allow',
        trace: 'retain-on-failure',
        launchOptions: { executablePath: '/usr/bin/chromium', args: flags },
    },
    projects: [
        {
            name: 'tablet-portrait',
            use: { viewport: { width: 820, height: 1180 } },
            testIgnore: once,
        },
        {
            name: 'tablet-landscape',
            use: { viewport: { width: 1180, height: 820 } },
            testIgnore: absent,
        },
    ],
    webServer: {
        command: `node ${path.join(here, '../../web/serve.mjs')} ${dist} ${port}`,
        url: `http://127.0.0.1:${port}/`,
        reuseExistingServer: false,
    },
});
