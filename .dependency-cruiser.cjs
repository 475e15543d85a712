/** Who may import whom: each sentence of ARCHITECTURE.md is a rule with a name. */

const promises = '\\.(test|testing|example)\\.tsx?$';
// The server's half of the pages: what answers requests, and the loaders and actions of the page files, which the build cuts out of
// the browser's copy (test/guards/browser.test.ts looks into what the browser really gets).
const server = '^src/web/(serve|production|entry\\.server|signIn/door)\\.tsx?$|^src/web/.*\\.(page|server)\\.tsx?$';
const anyModule = '^src/modules/[^/]+/[^/]+/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circles', 'No circles while the program runs; types may look back.', {}, {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    }),
    forbid('platform-imports-nobody', 'The platform knows no domain.', { path: '^src/platform/', pathNot: promises }, { path: '^src/(?!platform/)' }),
    forbid('law-imports-nobody', 'Law is data and arithmetic.', { path: '^src/law/', pathNot: promises }, { path: '^src/(?!law/)' }),
    forbid('charter-knows-only-law', 'The charter answers over facts given to it.', { path: '^src/charter/', pathNot: promises }, { path: '^src/(?!charter/|law/|platform/)' }),
    forbid('parsing-imports-nobody', 'Reading what people write knows no record.', { path: '^src/parsing/', pathNot: promises }, { path: '^src/(?!parsing/)' }),
    forbid('records-never-faces', 'The kernel knows neither its faces nor what is kept with it.', { path: '^src/records/', pathNot: promises }, { path: '^src/(faces|modules|api|web)/|^src/main\\.ts' }),
    forbid('faces-never-modules', 'A face shows any record and knows none.', { path: '^src/faces/', pathNot: promises }, { path: '^src/(modules|api|web)/|^src/main\\.ts' }),
    forbid('modules-never-shown', 'Modules do not know who shows them.', { path: '^src/modules/', pathNot: promises }, { path: '^src/(api|web)/|^src/main\\.ts' }),
    forbid('api-and-web-apart', 'The API and the pages do not know each other.', { path: '^src/api/', pathNot: promises }, { path: '^src/web/' }),
    forbid('nobody-imports-main', 'main starts everything, once.', {}, { path: '^src/main\\.ts' }),
    forbid('modules-by-their-index', 'A module is entered only through its index.ts.', { path: '^src/modules/([^/]+)/([^/]+)/', pathNot: promises }, {
      path: anyModule,
      pathNot: '^src/modules/$1/$2/|/index\\.ts$',
    }),
    forbid('modules-by-their-index-from-outside', 'A module is entered only through its index.ts.', { path: '^src/', pathNot: [anyModule, promises] }, {
      path: anyModule,
      pathNot: '/index\\.ts$',
    }),
    forbid('editions-never-meet', 'A party and a municipality never see each other.', { path: '^src/modules/(municipality|party)/' }, {
      path: '^src/modules/(municipality|party)/',
      pathNot: '^src/modules/$1/',
    }),
    forbid('common-serves-both', 'What both editions have knows neither.', { path: '^src/modules/common/', pathNot: promises }, { path: '^src/modules/(municipality|party)/' }),
    forbid('record-files-are-pure', 'Declarations run in browser, server and test.', { path: '\\.record\\.ts$' }, {
      path: '^src/platform/|^src/records/store\\.ts$|node_modules',
      dependencyTypesNot: ['type-only'],
    }),
    forbid('record-files-without-node', 'Declarations run in browser, server and test.', { path: '\\.record\\.ts$' }, {
      dependencyTypes: ['core'],
    }),
    forbid('browser-without-store', 'Pages get what their loaders give them.', { path: '^src/web/', pathNot: [server, promises] }, {
      path: '^src/platform/|^src/records/(store|writes)\\.ts$',
      // The clock is arithmetic over Intl: it opens nothing.
      pathNot: '^src/platform/clock\\.ts$',
      dependencyTypesNot: ['type-only'],
    }),
    forbid('only-platform-opens-the-database', 'One place opens the database.', { path: '^src/', pathNot: ['^src/platform/', promises] }, { path: 'node_modules/(pg|pg-copy-streams)/' }),
    forbid('only-records-write', 'Rows are written by the kernel alone.', { path: '^src/', pathNot: ['^src/records/', promises] }, { path: '^src/records/(writes|changing|scope)\\.ts$' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
