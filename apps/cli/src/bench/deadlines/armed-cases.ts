import { randomUUID } from 'node:crypto';
import { ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { incomingPost } from '../incoming-post.js';
import { copyCases, NUMBERED, vacuum } from './copy-cases.js';

/** Each case has one deadline, of which the breach and the call of the last rung are armed, at the same instant. */
export const ROWS_PER_CASE = 2;

const MERGED_EVERY = 50;

const COMPLAINT = {
  title: '和平路路灯不亮',
  text: '和平路与建设街路口路灯不亮，三天了没有人来维修，晚上出行很不方便，请尽快处理。',
};

/** Copies of one case that was taken in as any other, in the last stretch before it is due. */
export class ArmedCases {
  private constructor(
    private readonly stores: Stores,
    readonly count: number,
    private readonly template: string,
    /** Of the timers that are armed for each deadline. */
    private readonly keys: readonly string[],
  ) {}

  /** @param days over which the due instants are spread, from a month ahead on */
  static async seed(stores: Stores, setup: Setup, count: number, days = 60): Promise<ArmedCases> {
    const { database } = stores;
    await addPeople(stores);
    const template = await openTemplate(stores, setup);
    const keys = ['breach', `step:${setup.configuration.escalation.ladder.steps.length - 1}`];
    await database.query(NUMBERED);
    await copyCases(database, {
      template,
      from: 1,
      to: count,
      ofCase: {},
      ofDeadline: { due_at: `now() + interval '30 days' + b.n * interval '1 day' * ${days} / ${count}` },
      timers: keys,
    });
    await database.query('delete from timer where case_id = $1', [template]);
    await vacuum(database);
    return new ArmedCases(stores, count, template, keys);
  }

  /** As many cases behind these, answered in time evenly over so many days: closed, or merged into the one before. */
  async addAnswered(count: number, days: number): Promise<void> {
    const { database } = this.stores;
    const at = `now() - (b.n - ${this.count}) * interval '1 day' * ${days} / ${count}`;
    const isMerged = `b.n % ${MERGED_EVERY} = 0`;
    await copyCases(database, {
      template: this.template,
      from: this.count + 1,
      to: this.count + count,
      ofCase: {
        stage: `'closed'`,
        detected_at: `${at} - interval '2 days'`,
        closed_at: `case when not (${isMerged}) then ${at} end`,
        merged_into: `case when ${isMerged} then ${previous('case_id')} end`,
        merged_at: `case when ${isMerged} then ${at} end`,
      },
      ofDeadline: {
        status: `'met'`,
        due_at: at,
        started_at: `${at} - interval '2 days'`,
        answered_at: `${at} - interval '1 hour'`,
        merged_to: `case when ${isMerged} then ${previous('deadline_id')} end`,
      },
      timers: [],
    });
    await vacuum(database);
  }

  /** Makes the cases from..to (both included) due, evenly over `overMs` from `inMs` on; below zero: overdue. */
  async makeDue(from: number, to: number, inMs: number, overMs = 0): Promise<void> {
    await this.stores.database.query(
      `with due as (
         select deadline_id, date_trunc('milliseconds', now() + make_interval(secs => ($3 + $4::double precision * (n - $1) / ($2 - $1 + 1)) / 1000)) as at
         from bench_armed where n between $1 and $2),
       moved as (update deadline d set due_at = due.at from due where d.id = due.deadline_id)
       update timer t set fire_at = due.at from due where t.deadline_id = due.deadline_id and t.state = 'armed'`,
      [from, to, inMs, overMs],
    );
  }

  /** Whether nothing of the cases from..to (both included) is still to be fired. */
  async areFired(from: number, to: number): Promise<boolean> {
    const open = await this.stores.database.query<unknown[]>(
      `select 1 from bench_armed b join timer t using (deadline_id)
       where n between $1 and $2 and t.key = any($3) and t.state = 'armed' limit 1`,
      [from, to, this.keys],
    );
    return open.length === 0;
  }
}

/** What the case before this one has, as SQL. */
const previous = (id: 'case_id' | 'deadline_id'): string => `(select p.${id} from bench_armed p where p.n = b.n - 1)`;

/** One officer and one leader who serve every unit: somebody must be there to be called. */
async function addPeople({ users }: Stores): Promise<void> {
  for (const role of ['officer', 'leader'] as const) {
    await users.add({ username: `bench-${role}`, role, password: randomUUID() }, 'bench');
  }
}

/** @returns the id of a case with one deadline */
async function openTemplate(stores: Stores, { rulebook, judging }: Setup): Promise<string> {
  const intake = new ReportIntake(stores.cases, rulebook, judging);
  const [taken] = await intake.accept(
    [
      {
        ...incomingPost(COMPLAINT, 0),
        identity: 'bench:armed',
        origin: 'hotline',
        scope: 'local',
        sourceName: '热线',
        channel: 'phone',
        url: null,
      },
    ],
    'bench',
  );
  if (taken?.status !== 'accepted' || taken.placement.caseId === null) throw new Error('no case was opened');
  return taken.placement.caseId;
}
