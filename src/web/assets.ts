import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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

const day = 24 * 60 * 60;

/** Serves the built files of an edition from memory; the names of `assets/` change with their content, so the browser keeps those for a year. */
export const serveAssets = (app: FastifyInstance, folder: string, edition: Edition): void => {
  let read: Map<string, Asset> | undefined;
  const assets = () => {
    read ??= assetsIn(folder, edition);
    return read;
  };
  const answerWith = (secondsKept: string) => (request: FastifyRequest, reply: FastifyReply) => {
    const asset = assets().get(request.url.replace(/\?.*/s, ''));
    if (!asset) return reply.code(404).type('text/plain; charset=utf-8').send('No existe.');
    const [encoding, body] = encodedFor(request, asset);
    reply.type(asset.type).header('x-content-type-options', 'nosniff').header('vary', 'accept-encoding');
    reply.header('cache-control', `public, max-age=${secondsKept}`);
    if (encoding) reply.header('content-encoding', encoding);
    return reply.send(body);
  };
  const quiet = { schema: { hide: true } as object, logLevel: 'silent' as const };
  app.get('/assets/*', quiet, answerWith(`${365 * day}, immutable`));
  for (const name of readdirSync(folder)) if (types[extname(name)]) app.get(`/${name}`, quiet, answerWith('3600'));
  // The files are read when somebody asks for one, or a moment after the start: the first answer does not wait for them.
  setTimeout(assets, 1_000).unref();
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
