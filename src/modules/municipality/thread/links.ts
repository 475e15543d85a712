/** A stretch of the thread: what it is called and the records that it is made of. */
export interface Stretch {
  label: string;
  records: readonly Station[];
}

/** A record on the thread. */
export interface Station {
  record: string;
  /** Fields that tell one row from another beside its name. */
  tells?: readonly string[];
}

/** One row of `record` names, by this field, a row nearer to the plan or nearer to the result. */
export interface ThreadLink {
  record: string;
  by: string;
}

/** The thread, from the plan down to the result. */
export const stretches: readonly Stretch[] = [
  { label: 'Plan', records: [{ record: 'objective' }, { record: 'programme' }] },
  { label: 'Idea', records: [{ record: 'idea' }] },
  { label: 'Iniciativa', records: [{ record: 'initiative' }] },
  { label: 'Postulación', records: [{ record: 'application' }] },
  { label: 'Convenio', records: [{ record: 'convenio' }] },
  {
    label: 'Dinero',
    records: [
      { record: 'fundingLine', tells: ['year', 'approved'] },
      { record: 'funderAmendmentLine', tells: ['change'] },
      { record: 'remittance', tells: ['amount'] },
      { record: 'rendition', tells: ['amount'] },
    ],
  },
  { label: 'Resultado', records: [{ record: 'progress', tells: ['physical'] }] },
];

/** Every link of the thread; a record of the cycle that is to come is one line more. */
export const links: readonly ThreadLink[] = [
  { record: 'programme', by: 'objective' },
  { record: 'idea', by: 'objective' },
  { record: 'idea', by: 'initiative' },
  { record: 'initiative', by: 'objective' },
  { record: 'initiative', by: 'programme' },
  { record: 'application', by: 'initiative' },
  { record: 'convenio', by: 'application' },
  { record: 'convenio', by: 'initiative' },
  { record: 'fundingLine', by: 'initiative' },
  { record: 'funderAmendmentLine', by: 'initiative' },
  { record: 'remittance', by: 'convenio' },
  { record: 'rendition', by: 'convenio' },
  { record: 'progress', by: 'initiative' },
];
