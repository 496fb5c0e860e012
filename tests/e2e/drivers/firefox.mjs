// Drives Debian's Firefox over BiDi. Needs a display: without one Firefox has no WebGL2.

import fs from 'node:fs';
import puppeteer from 'puppeteer-core';

export async function launchFirefox() {
    const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: true,
        extraPrefsFirefox: {
            'app.update.enabled': false,
            'browser.pagethumbnails.capturing_disabled': true,
            'datareporting.policy.dataSubmissionEnabled': false,
            'network.captive-portal-service.enabled': false,
            'webgl.force-enabled': true,
        },
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 820, height: 1180 });
    const element = async (find) => {
        const handle = (await page.evaluateHandle(`(() => { ${find} })()`)).asElement();
        if (!handle) throw new Error(`not found: ${find}`);
        return handle;
    };
    return {
        name: 'firefox',
        goto: (url) => page.goto(url),
        reload: () => page.reload(),
        evaluate: (script) => page.evaluate(`(async () => { ${script} })()`),
        click: async (find) => (await element(find)).click(),
        type: async (find, text) => (await element(find)).type(text),
        screenshot: async (file) => fs.writeFileSync(file, await page.screenshot()),
        close: () => browser.close(),
    };
}
