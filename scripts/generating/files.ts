import { openApiOf } from '../../src/api/openapi.ts';
import { catalogOf, charterOf } from '../../src/modules/index.ts';
import { linesOf, writeTable } from '../../test/access/table.ts';
import { readableJson } from './readableJson.ts';
import { valueIdsText } from './valueIds.ts';

/** A file that is made from the declarations, and committed so that a change of it is read. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const editions = ['municipality', 'party'] as const;

/** Every generated file with its text. */
export const generatedFiles = (): GeneratedFile[] => [
  { path: 'src/law/valueIds.ts', text: valueIdsText() },
  { path: 'docs/openapi.json', text: `${readableJson(openApiOf(catalogOf('municipality')))}\n` },
  { path: 'docs/openapi.party.json', text: `${readableJson(openApiOf(catalogOf('party')))}\n` },
  ...editions.map((edition) => ({
    path: `test/access/matrix.${edition}.csv`,
    text: writeTable(linesOf(catalogOf(edition), charterOf(edition))),
  })),
];
