/** What each command runs (`isProgram`: Cabildo itself), and whether the pages must be built before. */
export const commands = {
  demo: { isProgram: true, args: ['--demo'], needsPages: true },
  start: { isProgram: true, needsPages: true },
  test: { file: 'scripts/test.mjs', needsPages: true },
  ci: { file: 'scripts/ci.mjs' },
  bench: { file: 'bench/run.ts', needsPages: true },
  'bench:import': { file: 'bench/importing.ts', needsPages: true },
  new: { file: 'scripts/new-record.ts' },
  'migrate:draft': { file: 'scripts/migrate-draft.ts' },
  'audit:verify': { file: 'scripts/audit-verify.ts' },
  generate: { file: 'scripts/generate.ts' },
  build: { needsPages: true },
};
