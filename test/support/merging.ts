import { type CaseStore, type JudgedReport, mergeCases, splitCase, unmergeCase } from '@huiying/core';
import { rulebook } from './case-database.js';

const WHO = '值班长';

export const merge = (store: CaseStore, childId: string, survivorId: string) =>
  store.changeTogether([childId, survivorId], (files, at) => {
    const [child, survivor] = [files.get(childId), files.get(survivorId)];
    if (!child || !survivor) throw new Error('the store left a case out');
    return mergeCases({ child, survivor, reason: '同一事件' }, WHO, rulebook, at);
  });

export const unmerge = (store: CaseStore, childId: string) =>
  store.changeTogether([childId], (files, at) => {
    const child = files.get(childId);
    const survivor = files.get(child?.case.mergedInto ?? childId);
    if (!child || !survivor) throw new Error('the store left a case out');
    const others = [...files.values()].filter((f) => f !== child && f.case.mergedInto === survivor.case.id);
    return unmergeCase({ child, survivor, others, reason: '不是同一事件' }, WHO, rulebook, at);
  });

export const split = (store: CaseStore, caseId: string, ...reports: readonly JudgedReport[]) =>
  store.changeTogether([caseId], (files, at) => {
    const file = files.get(caseId);
    if (!file) throw new Error('the store left a case out');
    return splitCase(file, { reports, publications: [], reason: '另一件事' }, WHO, rulebook, at);
  });
