import type { Desk } from '../../../records/desk.ts';
import { fundingSource } from './funding.record.ts';
import { paperKind } from './paperKind.record.ts';
import { knownPapers } from './papers.data.ts';
import { sourcePaper } from './sourcePaper.record.ts';
import { knownLists } from './sourcePapers.data.ts';
import { knownSources } from './sources.data.ts';

type Ids = ReadonlyMap<string, string>;

/** Writes the usual sources, with the papers that each asks for, into an empty institution; answers their ids by name. */
export const bringSources = async (desk: Desk): Promise<Ids> => {
  const sources = new Map<string, string>();
  for (const source of knownSources) sources.set(source.name, (await desk.create(fundingSource, { ...source })).id);
  const papers = new Map<string, string>();
  for (const [index, paper] of knownPapers.entries())
    papers.set(paper.name, (await desk.create(paperKind, { ...paper, position: index + 1 })).id);
  await bringLists(desk, sources, papers);
  return sources;
};

const bringLists = async (desk: Desk, sources: Ids, papers: Ids): Promise<void> => {
  for (const { sources: names, norm, confidence, papers: asked } of knownLists)
    for (const name of names)
      for (const { paper, required = true, appliesIf = 'always', ...rest } of asked)
        await desk.create(sourcePaper, {
          source: the(sources, name),
          paperKind: the(papers, paper),
          required,
          appliesIf,
          norm,
          confidence,
          ...rest,
        });
};

const the = (ids: Ids, name: string): string => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no known source or paper is called «${name}»`);
  return id;
};
