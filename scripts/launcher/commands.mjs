/** What each command runs, and whether the pages must be built before. */
export const commands = {
  demo: { file: 'src/main.ts', args: ['--demo'], needsPages: true },
  start: { file: 'src/main.ts', needsPages: true },
  test: { file: 'scripts/test.mjs', needsPages: true },
  ci: { file: 'scripts/ci.mjs' },
  bench: { file: 'bench/run.ts', needsPages: true },
  new: { file: 'scripts/new-record.ts' },
  'migrate:draft': { file: 'scripts/migrate-draft.ts' },
  'audit:verify': { file: 'scripts/audit-verify.ts' },
  generate: { file: 'scripts/generate.ts' },
  build: { needsPages: true },
};
