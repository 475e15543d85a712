import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { overlapsIn } from './overlaps.ts';
import type { LegalValue, Values } from './value.ts';
import { type LawFile, lawFile } from './valueFile.ts';

/** One file of values as text. */
export interface ValueText {
  name: string;
  text: string;
}

/** What is wrong in the files of values, each with file, line and key. */
export class MalformedValues extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Los archivos de valores legales tienen errores:\n${problems.join('\n')}`);
    this.name = 'MalformedValues';
    this.problems = problems;
  }
}

/** Reads and checks the files; a value said twice or two versions on the same day are errors too. @throws MalformedValues */
export const readValues = (texts: readonly ValueText[]): Values => {
  const problems: string[] = [];
  const values = new Map<string, LegalValue>();
  for (const text of texts) {
    const { read, place } = readOne(text, problems);
    read?.values.forEach((value, index) => {
      const earlier = values.get(value.id);
      if (earlier) problems.push(`${place(['values', index, 'id'])}: «${value.id}» ya está en ${earlier.file}.`);
      for (const { at, says } of overlapsIn(value))
        problems.push(`${place(['values', index, 'versions', at])}: ${says}`);
      values.set(value.id, value);
    });
  }
  if (problems.length > 0) throw new MalformedValues(problems);
  return values;
};

type Path = readonly PropertyKey[];

const readOne = ({ name, text }: ValueText, problems: string[]) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (path: Path): string => {
    const key = path.map(String).join(' › ');
    return `${name}, línea ${lineOf(document, lines, path)}${key ? ` (${key})` : ''}`;
  };
  if (document.errors.length > 0) {
    for (const { linePos, message } of document.errors)
      problems.push(`${name}, línea ${linePos?.[0].line ?? 1}: ${message.split('\n')[0]}`);
    return { place };
  }
  const parsed = lawFile.safeParse(document.toJS());
  if (parsed.success) return { read: valuesOf(parsed.data, name), place };
  for (const { path, message } of inSpanish(parsed.error.issues)) problems.push(`${place(path)}: ${message}`);
  return { place };
};

/** The line of what the path names, or of what should hold it. */
const lineOf = (document: ReturnType<typeof parseDocument>, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
};

const inSpanish = (issues: readonly z.core.$ZodIssue[]): { path: Path; message: string }[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: `«${key}» no es una palabra de estos archivos.`,
        }))
      : [{ path: issue.path, message: issue.message }],
  );

const valuesOf = ({ law, link, edition, values, read }: LawFile, file: string): { values: LegalValue[] } => ({
  values: values.map(({ versions, holds, reach, ...value }) => ({
    ...value,
    law,
    link,
    edition,
    file,
    reach: reach ?? 'national',
    holds: holds ?? kindOf(versions[0]?.value ?? ''),
    versions: versions.map((version) => ({
      ...version,
      source: version.source ?? read?.source ?? '',
      confidence: version.confidence ?? read?.confidence ?? 'doubtful',
      knownBy: version.knownBy ?? (version.from ? undefined : read?.knownBy),
      checked:
        version.checked ?? ((version.confidence ?? read?.confidence) === 'confirmed' ? read?.checked : undefined),
    })),
  })),
});

const kindOf = (content: unknown): LegalValue['holds'] =>
  typeof content === 'number' ? 'number' : Array.isArray(content) ? 'numbers' : 'text';
