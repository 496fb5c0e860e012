// The security headers are sent, and the app runs under them.

import http from 'node:http';
import { expect, openApp, test } from './support.mjs';

const wanted = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
};

test('every answer carries the security headers', async ({ request }) => {
    for (const address of ['./', 'sw.js', 'manifest.webmanifest', 'no-such-file']) {
        const headers = (await request.get(address)).headers();
        expect(headers).toMatchObject(wanted);
        const policy = headers['content-security-policy'];
        for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'",
            "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'",
            "require-trusted-types-for 'script'"]) expect(policy).toContain(part);
        expect(policy).not.toContain('unsafe-inline');
        expect(policy).not.toContain("'unsafe-eval'");
    }
});

test('names with a hash are cached for ever, others asked for', async ({ page, request }) => {
    const cached = async (address) => (await request.get(address)).headers()['cache-control'];
    for (const address of ['./', 'sw.js', 'manifest.webmanifest'])
        expect(await cached(address)).toBe('no-cache');
    await openApp(page);
    const script = await page.locator('script[type=module]').getAttribute('src');
    expect(await cached(script)).toContain('immutable');
});

test('texts are compressed, and an unchanged file is not sent again', async ({ request }) => {
    const answer = await request.get('./', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers()['content-encoding']).toBe('br');
    const again = await request.get('./', {
        headers: { 'accept-encoding': 'br', 'if-none-match': answer.headers().etag } });
    expect(again.status()).toBe(304);
});

test('nothing outside the site is served', async ({ baseURL, request }) => {
    expect((await request.get('no-such-file')).status()).toBe(404);
    expect((await request.post('./')).status()).toBe(405);
    // Sent as it is: a browser would resolve the dots itself.
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fetc%2fpasswd', '/%00', '/%ff'])
        expect(await rawStatus(baseURL, path)).toBe(404);
});

function rawStatus(baseURL, path) {
    const { hostname, port } = new URL(baseURL);
    return new Promise((resolve, reject) => {
        http.get({ hostname, port, path }, (answer) => {
            answer.resume();
            resolve(answer.statusCode);
        }).on('error', reject);
    });
}

test('the policy holds: no inline script, no eval, no other host', async ({ browser, baseURL }) => {
    // A page of its own: here the violations are what is wanted.
    const page = await (await browser.newContext({ baseURL })).newPage();
    await openApp(page);
    const blocked = await page.evaluate(async () => {
        const seen = [];
        document.addEventListener('securitypolicyviolation', (event) =>
            seen.push(event.effectiveDirective));
        const attempts = [
            () => { document.body.insertAdjacentHTML('beforeend', '<b onclick="1">x</b>'); },
            () => { document.createElement('script').textContent = 'window.broken = true'; },
            () => fetch('https://example.org/'),
            () => window.trustedTypes.createPolicy('other', {}),
        ];
        const refused = [];
        for (const attempt of attempts) {
            try {
                await attempt();
                refused.push(false);
            } catch {
                refused.push(true);
            }
        }
        await new Promise((resolve) => setTimeout(resolve));
        return { refused, seen: [...new Set(seen)].sort(), broken: window.broken };
    });
    expect(blocked.refused).toEqual([true, true, true, true]);
    expect(blocked.broken).toBeUndefined();
    expect(blocked.seen).toEqual(expect.arrayContaining(
        ['connect-src', 'require-trusted-types-for', 'trusted-types']));
});
