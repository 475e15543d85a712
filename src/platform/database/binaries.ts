/** The programs of one PostgreSQL. */
export interface Binaries {
  folder: string;
  major: number;
  source: 'machine' | 'npm';
}
