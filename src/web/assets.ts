import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Edition } from '../records/catalog.ts';
import { filesOf } from './ownPages.ts';

interface Asset {
  type: string;
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built files of an edition from memory; their names change with their content, so the browser keeps them for a year. */
export const serveAssets = async (app: FastifyInstance, folder: string, edition: Edition): Promise<void> => {
  for (const [url, asset] of assetsIn(folder, edition))
    app.get(url, { schema: { hide: true } as object, logLevel: 'silent' }, (request, reply) => {
      const [encoding, body] = encodedFor(request, asset);
      reply.type(asset.type).header('x-content-type-options', 'nosniff').header('vary', 'accept-encoding');
      reply.header(
        'cache-control',
        url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
      if (encoding) reply.header('content-encoding', encoding);
      return reply.send(body);
    });
};

const assetsIn = (folder: string, edition: Edition): Map<string, Asset> => {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (types[extname(name)] && !name.startsWith('.vite'))
      files.set(`/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name)));
  return new Map([...filesOf(files, edition)].map(([url, plain]) => [url, { type: types[extname(url)] ?? '', plain }]));
};

/** Compressed hard, once, the first time that somebody asks. */
const encodedFor = (request: FastifyRequest, asset: Asset): [encoding: string | undefined, body: Buffer] => {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/font|png/.test(asset.type)) return [undefined, asset.plain];
  if (/\bbr\b/.test(accepted)) {
    asset.br ??= brotliCompressSync(asset.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return ['br', asset.br];
  }
  if (!/\bgzip\b/.test(accepted)) return [undefined, asset.plain];
  asset.gzip ??= gzipSync(asset.plain, { level: 9 });
  return ['gzip', asset.gzip];
};
