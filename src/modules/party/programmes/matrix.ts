import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { unit } from '../../common/posts/index.ts';
import { communalGoal } from './communalGoal.record.ts';
import { areas, upperGoal, upperLevels, upperProgramme } from './upper.record.ts';

/** A communal goal as the matrix shows it. */
export interface SeenGoal {
  id: string;
  name: string;
  unit: string;
  state: string;
  nextReportOn: string | null;
  reason: string | null;
}

/** An upper programme with the communal goals that serve it and the goals of its own that nobody took. */
export interface SeenProgramme {
  id: string;
  name: string;
  owner: string;
  goals: SeenGoal[];
  orphans: { id: string; name: string }[];
}

/** One area against the levels, and what of it has no upper programme. */
export interface MatrixRow {
  area: string;
  label: string;
  cells: { level: string; label: string; programmes: SeenProgramme[] }[];
  without: SeenGoal[];
}

/** Areas against levels, with what hangs loose on both sides. */
export interface Matrix {
  levels: string[];
  rows: MatrixRow[];
  /** Goals of upper programmes that no secretaría took. */
  untaken: { id: string; name: string; programme: string; level: string }[];
  /** Communal goals that neither serve a programme nor say why. */
  silent: SeenGoal[];
  /** Secretarías with posts of collegiate leaders and no goal. */
  idle: { id: string; name: string }[];
}

const most = 500;

/** The matrix of who does what for which level, now or as it stood at the end of a day. */
export const matrixOf = async (desk: Desk, asOf?: string): Promise<Matrix> => {
  const query = { limit: most, asOf, sort: { field: 'name', descending: false } };
  const [programmes, upper, all, units] = await Promise.all([
    desk.list(upperProgramme, query),
    desk.list(upperGoal, query),
    desk.list(communalGoal, query),
    desk.list(unit, query),
  ]);
  const goals = all.items.filter(({ state }) => state !== 'abandoned');
  const taken = new Set(goals.flatMap((goal) => (goal.upperGoal ? [goal.upperGoal.id] : [])));
  const seenProgramme = ({ id, name, owner }: Row<typeof upperProgramme>): SeenProgramme => ({
    id,
    name,
    owner,
    goals: goals.filter(({ programme }) => programme?.id === id).map(seen),
    orphans: upper.items.filter((goal) => goal.programme.id === id && !taken.has(goal.id)).map(named),
  });
  const rows = Object.entries(areas).map(
    ([area, label]): MatrixRow => ({
      area,
      label,
      cells: Object.entries(upperLevels).map(([level, levelLabel]) => ({
        level,
        label: levelLabel,
        programmes: programmes.items.filter((each) => each.area === area && each.level === level).map(seenProgramme),
      })),
      without: goals.filter((goal) => goal.area === area && !goal.programme && goal.noProgramme).map(seen),
    }),
  );
  const levelOf = new Map(programmes.items.map(({ id, level }) => [id, upperLevels[level]]));
  const busy = new Set(goals.map((goal) => goal.unit.id));
  const leading = await leadingUnits(desk);
  return {
    levels: Object.values(upperLevels),
    rows,
    untaken: upper.items
      .filter(({ id }) => !taken.has(id))
      .map(({ id, name, programme }) => ({
        id,
        name,
        programme: programme.name,
        level: levelOf.get(programme.id) ?? '',
      })),
    silent: goals.filter((goal) => !goal.programme && !goal.noProgramme).map(seen),
    idle: units.items.filter(({ id }) => leading.has(id) && !busy.has(id)).map(named),
  };
};

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

const seen = ({ id, name, unit: of, state, nextReportOn, noProgramme }: Row<typeof communalGoal>): SeenGoal => ({
  id,
  name,
  unit: of.name,
  state: state ?? '',
  nextReportOn,
  reason: noProgramme,
});

// Which units have a post of their own that works for programmes of wider levels, below the leadership itself?
const leadingUnits = async (desk: Desk): Promise<Set<string>> => {
  const rows = await desk.sql.rows<{ id: string }>(
    `select distinct unit.id from unit join post on post.unit = unit.id
    where 'P8' = any(post.functions) and unit.parent is not null`,
  );
  return new Set(rows.map(({ id }) => id));
};
