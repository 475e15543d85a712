/** Makes of the program and its pages one bundle, build/house, that starts sooner and takes less memory than their sources. */
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';

const project = join(import.meta.dirname, '..');
const source = join(project, 'src');
const output = join(project, 'build', 'house');
const pages = join(project, 'build', 'server', 'index.js');

/** What is looked for beside a source (SQL, templates, children, migrations) is still found there. */
const placesOfSources = (): Plugin => ({
  name: 'cabildo:places-of-sources',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(source + sep) || !code.includes('import.meta.')) return null;
    const place = JSON.stringify(relative(output, id).replaceAll('\\', '/'));
    const places = [
      "import { dirname as placeFolder } from 'node:path'; import { fileURLToPath as placePath } from 'node:url';",
      `const sourceUrl = new URL(${place}, import.meta.url).href; const sourceFolder = placeFolder(placePath(sourceUrl));`,
    ];
    const placed = withOwnChild(code, id)
      .replaceAll('import.meta.dirname', 'sourceFolder')
      .replaceAll('import.meta.url', 'sourceUrl');
    return { code: `${places.join(' ')} ${placed}`, map: null };
  },
});

/** The process of the imports runs from the bundle too. */
const withOwnChild = (code: string, id: string): string =>
  id === join(source, 'modules', 'importing', 'workshop.ts')
    ? code.replace("'./child.ts'", "'../../../build/house/importing.js'")
    : code;

/** The pages come with the bundle, so that they share its one kernel. */
const pagesWithin = (): Plugin => ({
  name: 'cabildo:pages-within',
  enforce: 'pre',
  load: (id) =>
    id === join(source, 'web', 'builtPages.ts')
      ? `export const builtPages = () => import(${JSON.stringify(pages)});`
      : null,
});

await build({
  configFile: false,
  root: project,
  logLevel: 'error',
  plugins: [placesOfSources(), pagesWithin()],
  // React is bundled in its quick half alone.
  define: { 'process.env.NODE_ENV': '"production"' },
  // Native binaries stay where they are installed.
  ssr: { noExternal: true, external: ['@myriaddreamin/typst-ts-node-compiler'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: output,
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        cabildo: join(project, 'scripts', 'bundle', 'start.mjs'),
        importing: join(project, 'scripts', 'bundle', 'importing.mjs'),
      },
      external: ['pg-native'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', sourcemapExcludeSources: true },
    },
  },
});
