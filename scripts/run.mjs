#!/usr/bin/env node
/** Runs every command of the project on the right Node, with packages installed and pages built. Plain Node 18+. */
import { commands } from './launcher/commands.mjs';
import { findNode } from './launcher/findNode.mjs';
import { installPackages } from './launcher/installPackages.mjs';
import { buildPages } from './launcher/buildPages.mjs';
import { inProject } from './launcher/project.mjs';
import { programOf, surroundings } from './launcher/program.mjs';
import { runToTheEnd } from './launcher/runToTheEnd.mjs';

const [name = '', ...given] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  console.error(`No conozco «${name}». Puede usar: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}

try {
  const node = findNode();
  await installPackages(node);
  if (command.needsPages) await buildPages(node);
  const program = command.isProgram ? programOf() : [command.file ?? []].flat().map((file) => inProject(file));
  if (command.isProgram) Object.assign(process.env, surroundings);
  if (program.length > 0) await runToTheEnd(node, [...program, ...(command.args ?? []), ...given]);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
