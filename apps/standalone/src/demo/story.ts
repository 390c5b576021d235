import { Refused } from './demo-client.js';
import type { DemoFeeds } from './demo-feeds.js';
import type { DemoOffice } from './demo-office.js';
import * as answers from './fixtures/answers.js';
import * as calls from './fixtures/hotline-entries.js';
import * as items from './fixtures/feed-items.js';
import type { Pace } from './pace.js';

const MOST_TRIES = 40;

/** Something that happens at a second of the story. */
interface Act {
  readonly at: number;
  readonly does: () => Promise<unknown>;
}

/** The recorded story, about 105 seconds at pace 1. What it sets going is told by the narrator, from the ledger. */
export class Story {
  /** Case ids by what the acts call them. */
  readonly #cases = new Map<string, string>();
  readonly #responses = new Map<string, string>();

  constructor(
    private readonly office: DemoOffice,
    private readonly feeds: DemoFeeds,
    private readonly pace: Pace,
  ) {}

  async play(): Promise<void> {
    const acts = [...this.#arrivals(), ...this.#answers(), ...this.#troubles()].toSorted((a, b) => a.at - b.at);
    for (const act of acts) {
      await this.pace.until(act.at);
      await unlessDoneByTheVisitor(act.does);
    }
  }

  #arrivals(): Act[] {
    const { feeds, office } = this;
    return [
      { at: 1, does: () => this.#collapse() },
      {
        at: 6,
        does: async () => {
          feeds.publish('澄湾论坛', items.WATER_RUMOUR);
          this.#keep('rumour', await office.waitForReports(items.WATER_RUMOUR.title));
        },
      },
      { at: 9, does: async () => this.#keep('lunch', await office.call(calls.SCHOOL_LUNCH)) },
      { at: 12, does: async () => this.#keep('water', await office.call(calls.WATER_CUT)) },
      { at: 15, does: async () => this.#keep('noise', await office.call(calls.NIGHT_NOISE)) },
      { at: 18, does: async () => this.#keep('wages', await office.call(calls.UNPAID_WAGES)) },
      { at: 21, does: async () => this.#keep('thanks', await office.call(calls.THANKS)) },
      {
        at: 24,
        does: async () => {
          feeds.publish('某市日报', items.COLLAPSE_GROWN);
          await office.waitForReports(items.COLLAPSE_GROWN.title);
        },
      },
      { at: 30, does: () => office.judge(this.#case('collapse'), 'serious', '市应急管理局核实：死亡10人') },
    ];
  }

  async #collapse(): Promise<void> {
    const { feeds, office } = this;
    feeds.publish('某市日报', items.CARE_PLAN);
    feeds.publish('全国新闻网', items.FIRE_ELSEWHERE);
    feeds.publish('某市日报', items.COLLAPSE_DAILY);
    this.#keep('collapse', await office.waitForReports(items.COLLAPSE_DAILY.title));
    feeds.publish('某市晚报', items.COLLAPSE_EVENING);
    feeds.publish('全国新闻网', items.COLLAPSE_NATIONAL);
    await office.waitForReports(items.COLLAPSE_DAILY.title, 2);
    await office.waitForReports(items.COLLAPSE_NATIONAL.title);
  }

  #answers(): Act[] {
    return [
      ...this.#answered('rumour', answers.RUMOUR_DENIED, 34, 38),
      ...this.#answered('noise', answers.NOISE_ANSWERED, 40, 43),
      ...this.#answered('collapse', answers.COLLAPSE_ANSWERED, 45, 48),
      ...this.#answered('collapse', answers.COLLAPSE_RELEASED, 50, 54),
      // Handed in before it is due, confirmed after: the breach is held back and the office called.
      ...this.#answered('water', answers.WATER_RESTORED, 60, 76),
      ...this.#answered('thanks', answers.THANKS_ANSWERED, 62, 66),
      ...this.#answered('collapse', answers.COLLAPSE_CONFERENCE, 88, 93),
      { at: 97, does: () => this.office.close(this.#case('noise'), '已答复并落实夜间巡查') },
    ];
  }

  /** School lunch: nobody answers, the ladder climbs to the vice mayor. Wages: nobody ever answers. */
  #troubles(): Act[] {
    const { office } = this;
    return [
      { at: 33, does: () => office.acknowledge('duty', this.#case('collapse')) },
      { at: 70, does: () => this.#acknowledgedOnceCalled() },
      {
        at: 80,
        does: async () =>
          this.#responses.set('lunch', await office.answerLate(this.#case('lunch'), answers.LUNCH_ANSWERED)),
      },
      { at: 84, does: () => office.confirm(this.#response('lunch')) },
    ];
  }

  /** The call goes out when the machine gets to it; a visitor may have taken it. */
  async #acknowledgedOnceCalled(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await this.office.acknowledge('mayor', this.#case('lunch'))) return;
      await this.pace.wait(0.5);
    }
  }

  #answered(name: string, answer: answers.Answer, submitAt: number, confirmAt: number): Act[] {
    const key = `${name} ${answer.deliverable}`;
    return [
      {
        at: submitAt,
        does: async () => this.#responses.set(key, await this.office.answer(this.#case(name), answer)),
      },
      { at: confirmAt, does: () => this.office.confirm(this.#response(key)) },
    ];
  }

  #keep(name: string, caseId: string | null): void {
    if (caseId === null) throw new Error(`the report of ${name} found no case`);
    this.#cases.set(name, caseId);
  }

  #case(name: string): string {
    return this.#cases.get(name) ?? '';
  }

  #response(name: string): string {
    return this.#responses.get(name) ?? '';
  }
}

/** A visitor may answer, confirm or close a case first; the story goes on. */
async function unlessDoneByTheVisitor(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused && error.status === 409)) throw error;
  }
}
