import type { Setup } from '@huiying/settings';
import type { Terminal } from '../../terminal/terminal.js';
import { clusterFigures } from './cluster-figures.js';
import { measureConcerns } from './concern-figures.js';
import { domainFigures } from './domain-figures.js';
import { type FigureSet, RecordFolder } from './figure.js';
import { replyFigures } from './reply-figures.js';
import { severityFigures } from './severity-figures.js';

/** By area, in the order of the walk. */
const AREAS: readonly (readonly [string, FigureSet])[] = [
  ['concern', measureConcerns],
  ['severity', severityFigures],
  ['domains', domainFigures],
  ['cases', clusterFigures],
  ['replies', replyFigures],
];

/** `bench judgement`: what the rules and the model get right on labelled records, with every miss. */
export async function benchJudgement(folder: string, setup: Setup, terminal: Terminal): Promise<void> {
  const records = new RecordFolder(folder);
  for (const [area, measure] of AREAS) {
    const figures = await measure(records, setup);
    if (figures.length === 0) terminal.tell(`${area}：${folder} 中没有可用的记录，未测量`);
    for (const figure of figures) await terminal.line({ bench: 'judgement', area, ...figure });
  }
}
