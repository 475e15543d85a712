import type { Tiles } from '../platform/tiles.ts';

/** Headers of every page: only our own scripts and those with this page's nonce run, and nobody frames us. */
export const pageHeaders = (nonce: string, tiles?: Tiles): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The widgets place things with style attributes, which no nonce can allow.
    "style-src 'self' 'unsafe-inline'",
    // A map may show pictures of the one server that a setting names.
    `img-src 'self' data: blob:${tiles ? ` ${new URL(tiles.url).origin}` : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
  'cache-control': 'private, no-store',
});
