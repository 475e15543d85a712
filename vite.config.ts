import { dirname, resolve } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

const source = resolve(import.meta.dirname, 'src');

/** What the pages share with the running house: bundled, it would exist twice (two pools, two clocks, two `Refused`). */
const sharedWithHouse = [...['records', 'charter', 'law', 'modules', 'platform'].map((folder) => `${source}/${folder}/`), `${source}/web/context.ts`];

/** The server's pages import the kernel from its sources, the same modules that `main.ts` runs. */
const oneKernel = (): Plugin => ({
  name: 'cabildo:one-kernel',
  enforce: 'pre',
  // Written relative, so that the built pages work wherever the folder is moved.
  renderChunk(code, chunk) {
    if (this.environment.name !== 'ssr') return null;
    const up = '../'.repeat(chunk.fileName.split('/').length + 1);
    return { code: code.replaceAll(`from "${source}/`, `from "${up}src/`), map: null };
  },
  resolveId(imported, importer) {
    if (this.environment.name !== 'ssr' || !importer || !imported.startsWith('.')) return null;
    const path = resolve(dirname(importer), imported);
    const isShared = sharedWithHouse.some((place) => path.startsWith(place)) && path.endsWith('.ts');
    return isShared ? { id: path, external: 'absolute' } : null;
  },
});

/** The browser never receives what opens the database or writes rows. */
const noServerInBrowser = (): Plugin => ({
  name: 'cabildo:no-server-in-browser',
  enforce: 'post',
  generateBundle(_options, bundle) {
    if (this.environment.name !== 'client') return;
    const forbidden = /\/node_modules\/(pg|fastify|kysely)\/|\/src\/platform\/|\/src\/records\/store\.ts|\/src\/modules\/.*index\.ts/;
    for (const chunk of Object.values(bundle)) {
      const found = chunk.type === 'chunk' ? Object.entries(chunk.modules).find(([id, module]) => forbidden.test(id) && module.renderedLength > 0) : undefined;
      if (found) this.error(`The browser would receive ${found[0]}`);
    }
  },
});

export default defineConfig({
  plugins: [oneKernel(), reactRouter(), noServerInBrowser()],
  clearScreen: false,
  build: { target: 'es2022', reportCompressedSize: false, assetsInlineLimit: 0 },
  ssr: { noExternal: [/^@mantine\//, /^@tanstack\//] },
});
