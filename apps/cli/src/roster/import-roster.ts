import { findByName, instantOf, type Instant, type RosteredShift, type Unit } from '@huiying/core';
import { readRosterFile, type ReadRosterOptions, type RosterLine, type RosterRefusal } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { ListedUser } from '@huiying/storage';
import { withStores } from '../open-database.js';
import { withFile } from '../terminal/with-file.js';
import type { Terminal } from '../terminal/terminal.js';

export interface RosterImport {
  /** `-` = standard input */
  readonly file: string;
  /** Of rows that name none; absent: each person's own. */
  readonly unitId: string | undefined;
  readonly handover: ReadRosterOptions['handover'];
}

const DUTY_ROLES: readonly string[] = ['leader', 'officer'];

/** Prints what was added. What was refused stands in it by row and column; an import of which nothing was usable has failed, one without rows too. */
export async function importRoster(
  { file, unitId, handover }: RosterImport,
  setup: Setup,
  terminal: Terminal,
): Promise<void> {
  const now = instantOf(Date.now());
  const { lines, refused } = await withFile(file, terminal, (path) => readRosterFile(path, { handover, now }));
  const { units } = setup.configuration;
  const summary = await withStores(setup, terminal, async ({ users, rosters }) => {
    const people = await users.list();
    const shifts: RosteredShift[] = [];
    const unknown: RosterRefusal[] = [];
    for (const line of lines) {
      const read = shiftsOf(line, people, units, unitId);
      if (Array.isArray(read)) shifts.push(...read);
      else unknown.push(read);
    }
    const once = withoutRepetition(shifts);
    const added = await rosters.addShifts(once, 'cli');
    return { added, known: once.length - added, past: pastOf(once, now), refused: inOrder([...refused, ...unknown]) };
  });
  const { added, known, past, refused: shown } = summary;
  const told = `新增 ${added} 个班次，已有 ${known} 个，拒收 ${shown.length} 处`;
  if (added + known === 0) terminal.fail(`${told}：没有一行可用`);
  else terminal.tell(told);
  if (past > 0) terminal.tell(`其中 ${past} 个班次已经结束，不影响推送；若年份有误，请在表中写明年份`);
  await terminal.line({ added, known, refused: shown });
}

function shiftsOf(
  line: RosterLine,
  people: readonly ListedUser[],
  units: readonly Unit[],
  unitId: string | undefined,
): RosteredShift[] | RosterRefusal {
  const { row, column, name, spans } = line;
  const refuse = (reason: string): RosterRefusal => ({ row, column, reason });
  const unit = line.unit === undefined ? undefined : unitNamed(line.unit, units);
  if (line.unit !== undefined && !unit) return refuse(`units.yaml 中没有单位“${line.unit}”`);
  const ofRow = unit?.id ?? unitId;
  const person = findByName(name, { unitId: ofRow, phones: line.phones }, people);
  if (typeof person === 'string') return refuse(person);
  const role = line.role ?? person.role;
  if (!DUTY_ROLES.includes(role)) return refuse(`${name}的角色不是领导或工作人员，请写明“带班领导”或“值班员”`);
  if (person.role === 'reviewer') return refuse(`${name}的角色不接收推送`);
  return spans.map((span) => ({ ...span, role, userId: person.id, unitId: ofRow ?? person.unitId }));
}

const unitNamed = (text: string, units: readonly Unit[]): Unit | undefined =>
  units.find(({ id, name, aliases }) => id === text || name === text || aliases.includes(text));

const withoutRepetition = (shifts: readonly RosteredShift[]): RosteredShift[] => [
  ...new Map(
    shifts.map((shift) => [
      [shift.userId, shift.role, shift.unitId, shift.from.getTime(), shift.to.getTime()].join(' '),
      shift,
    ]),
  ).values(),
];

const pastOf = (shifts: readonly RosteredShift[], now: Instant): number => shifts.filter(({ to }) => to <= now).length;

const inOrder = (refused: readonly RosterRefusal[]): RosterRefusal[] => refused.toSorted((a, b) => a.row - b.row);
