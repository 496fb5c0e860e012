// The HTTP headers that every server of Varde must send; pack.mjs writes them to headers.json.

const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "style-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // Not 'none': Chromium wants a TrustedScriptURL to register the service worker (updates.js).
    'trusted-types varde',
];

export const securityHeaders = {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
};

/** Names with a hash in them never change their content. */
export const isHashed = (path) => /\.[0-9a-f]{10}\.\w+$/.test(path);

export const cacheControl = (path) =>
    isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
