/** How a word is coloured; the word says it too. */
export type Tone = 'ok' | 'attention' | 'late' | 'neutral';

/** One reason, rule or fact of an entry, in a sentence. */
export interface PanelPoint {
  tone: Tone;
  says: string;
  /** True when the rule behind it is *sin verificar*. */
  isDoubtful?: boolean;
  /** What would answer it, and where. */
  fix?: { label: string; to: string };
}

/** One thing of a panel: its name, the word that sums it up, and why. */
export interface PanelEntry {
  id: string;
  name: string;
  to: string;
  about?: string;
  tone: Tone;
  word: string;
  /** True when what decides is *sin verificar*. */
  isDoubtful?: boolean;
  points: readonly PanelPoint[];
  /** What the person may do about it now. */
  deed?: { label: string; to: string };
}

/** What a module has to say beside a thing of another: plain data, drawn the same for all. */
export interface Panel {
  id: string;
  title: string;
  /** One sentence: what it shows and on which rules. */
  says: string;
  /** What an empty panel says instead. */
  empty: string;
  entries: readonly PanelEntry[];
  /** What is shown only when asked for, under its own words. */
  rests?: readonly { label: string; entries: readonly PanelEntry[] }[];
  link?: { label: string; to: string };
}

/** What stands beside the page of a thing: warnings above it, panels under its facts. */
export interface Beside {
  warnings: readonly string[];
  panels: readonly Panel[];
}
