import type { BoardCase, ReportView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, phoneIn } from '../support/entries.js';

let api: ApiUnderTest;
let machine: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  machine = await api.intake();
});
afterAll(() => api.remove());

const idsOf = async (domain: string): Promise<string[]> => {
  const { body } = await api.admin.get<{ items: BoardCase[] }>(`/api/cases?domain=${encodeURIComponent(domain)}`);
  return body.items.map(({ id }) => id);
};

it('keeps the domain of a report and its case with the words it rests on', async () => {
  const { caseId, reportId } = await phoneIn(
    machine,
    '青禾区某小区物业乱收停车费，业委会多次交涉，物业一直推诿，请城管局来管一管。',
  );
  const kase = await caseOf(api.admin, caseId);
  expect(kase).toMatchObject({
    domain: '城乡建设',
    domainFinding: { source: 'keywords', domain: '城乡建设' },
    unit: { id: 'urban-management' },
    unitProposal: {
      unitId: 'urban-management',
      rule: 'named',
      quote: '城管局',
      supporting: expect.arrayContaining([
        expect.objectContaining({ unitId: 'qinghe-district', rule: 'district' }),
      ]) as [],
    },
  });
  expect(kase.domainFinding?.because).toContain('停车费');
  expect(kase.focus).toContainEqual(expect.objectContaining({ kind: 'focus', id: 'cn.focus.3', quote: '推诿' }));
  const opened = kase.timeline.find(({ kind }) => kind === 'case-opened');
  expect(opened?.data).toMatchObject({ domain: { name: '城乡建设' }, unitProposal: { quote: '城管局' } });
  const { body: report } = await api.admin.get<ReportView>(`/api/reports/${reportId}`);
  expect(report).toMatchObject({ domain: '城乡建设', domainFinding: { source: 'keywords' } });
});

it('lists the cases of one domain', async () => {
  const { caseId } = await phoneIn(machine, '澄湾区一家医院的门诊挂号要排队三个小时，医生又少，看病太难。');
  expect(await idsOf('卫生计生')).toContain(caseId);
  expect(await idsOf('城乡建设')).not.toContain(caseId);
  const { body } = await api.admin.get<{ cases: BoardCase[] }>('/api/board');
  expect(body.cases.find(({ id }) => id === caseId)?.domain).toBe('卫生计生');
});
