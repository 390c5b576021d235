import type { CaseView, HotlineAnswer, PushView, ReportView, SeverityWord, SourceView } from '@huiying/contract';
import type { DemoClient } from './demo-client.js';
import type { Answer } from './fixtures/answers.js';
import type { HotlineCall } from './fixtures/hotline-entries.js';
import type { Pace } from './pace.js';

const LONGEST_POLL_MS = 30_000;

export const PEOPLE = [
  { username: 'duty', displayName: '值班员', role: 'officer' },
  { username: 'second', displayName: '复核员', role: 'officer', unitId: 'press' },
  { username: 'market', displayName: '市场监管局局长', role: 'leader', unitId: 'market' },
  { username: 'emergency', displayName: '应急管理局局长', role: 'leader', unitId: 'emergency' },
  { username: 'mayor', displayName: '分管副市长', role: 'leader', unitId: 'city' },
  { username: 'reviewer', displayName: '评估员', role: 'reviewer' },
] as const;
type Username = (typeof PEOPLE)[number]['username'];

/** The people of the demo and what they do, each over HTTP under their own name. */
export class DemoOffice {
  private constructor(
    private readonly admin: DemoClient,
    private readonly people: ReadonlyMap<Username, DemoClient>,
    private readonly pace: Pace,
  ) {}

  static async open(admin: DemoClient, password: string, pace: Pace): Promise<DemoOffice> {
    const people = new Map<Username, DemoClient>();
    for (const person of PEOPLE) {
      await admin.post('/users', { ...person, password });
      people.set(person.username, await admin.signIn(person.username, password));
    }
    return new DemoOffice(admin, people, pace);
  }

  /** A caller rings the hotline. @returns the case's id */
  async call({ externalId, title, text, place }: HotlineCall): Promise<string> {
    const entry = { externalId, channel: '电话', receivedAt: new Date().toISOString(), title, text, place };
    return (await this.admin.post<HotlineAnswer>('/hotline-entries', entry)).caseId;
  }

  /** Has every source polled until `count` reports with this title are in. @returns the case of the newest */
  async waitForReports(title: string, count = 1): Promise<string | null> {
    const lastAt = performance.now() + LONGEST_POLL_MS;
    while (performance.now() < lastAt) {
      const { items: sources } = await this.admin.get<{ items: SourceView[] }>('/sources');
      for (const { id } of sources) await this.admin.post(`/sources/${id}/poll`);
      const query = new URLSearchParams({ q: title, limit: '50' });
      const { items } = await this.admin.get<{ items: ReportView[] }>(`/reports?${query.toString()}`);
      const found = items.filter((report) => report.title === title);
      if (found.length >= count) return found[0]?.caseId ?? null;
      await this.pace.wait(1);
    }
    throw new Error(`${title}: not taken in`);
  }

  async judge(caseId: string, severity: SeverityWord, reason: string): Promise<void> {
    await this.#as('duty').post(`/cases/${caseId}/severity`, { severity, reason });
  }

  /** The duty officer hands in what was published just now. @returns the response's id */
  async answer(caseId: string, answer: Answer): Promise<string> {
    const at = await this.#now(caseId, answer.deliverable);
    return this.#submit(caseId, answer, at);
  }

  /** Handed in and published when it was due already. */
  answerLate(caseId: string, answer: Answer): Promise<string> {
    return this.#submit(caseId, answer, new Date().toISOString());
  }

  async #submit(caseId: string, answer: Answer, at: string): Promise<string> {
    const held = answer.deliverable === 'press-conference' && { startedAt: at, transcriptUrl: answer.url };
    const body = { ...answer, publishedAt: at, ...held };
    return (await this.#as('duty').post<{ id: string }>(`/cases/${caseId}/responses`, body)).id;
  }

  /** A second person confirms: nobody confirms their own evidence. */
  async confirm(responseId: string): Promise<void> {
    await this.#as('second').post(`/responses/${responseId}/confirmation`, { accepted: true });
  }

  /** @returns false when no call about the case is open for this person */
  async acknowledge(username: Username, caseId: string): Promise<boolean> {
    const { items } = await this.#as(username).get<{ items: PushView[] }>('/pushes?to=me&open=true');
    const push = items.find((p) => p.caseId === caseId && p.acknowledgedAt === null);
    if (push) await this.#as(username).post(`/pushes/${push.id}/acknowledgement`);
    return push !== undefined;
  }

  async close(caseId: string, reason: string): Promise<void> {
    await this.#as('duty').post(`/cases/${caseId}/close`, { reason });
  }

  /** Now; on a machine too slow for the story the recorded answer is still one that came in time. */
  async #now(caseId: string, deliverable: string): Promise<string> {
    const { allDeadlines } = await this.admin.get<CaseView>(`/cases/${caseId}`);
    const due = allDeadlines.find((d) => d.deliverable === deliverable && d.status !== 'cancelled')?.dueAt;
    const now = Date.now();
    return new Date(due === undefined ? now : Math.min(now, Date.parse(due))).toISOString();
  }

  #as(username: Username): DemoClient {
    return this.people.get(username) ?? this.admin;
  }
}
