import { instantOf } from '@huiying/core';
import { type HotlineColumnMap, JudgePool, ReportIntake, readHotlineFile } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { withStores } from '../open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import { withFile } from '../terminal/with-file.js';
import { readColumnMap } from './column-map.js';
import { HotlineImport, type ImportSummary } from './hotline-import.js';

export interface ImportRequest {
  /** `-` = standard input */
  readonly file: string;
  readonly mapFile: string | undefined;
  readonly live: boolean;
}

const PROGRESS_ROWS = 500;
const SHOWN_ROWS = 20;

/**
 * Prints what was taken in. Refused rows stand in it by number; an import has failed of which nothing was usable, one without
 * rows too, or whose numbers stand for other calls.
 */
export async function importHotline(request: ImportRequest, setup: Setup, terminal: Terminal): Promise<void> {
  const map = request.mapFile === undefined ? undefined : await readColumnMap(request.mapFile);
  const summary = await withFile(request.file, terminal, (path) =>
    withStores(setup, terminal, (stores) => readInto(stores, path, { map, live: request.live }, { setup, terminal })),
  );
  if (summary.unknownUnits.length > 0)
    terminal.tell(`units.yaml 中没有这些承办单位，按未交办记：${summary.unknownUnits.join('、')}`);
  const { takenIn, duplicates, refused, otherCalls, sameNumber, repliesAdded, otherReplies, inHand } = summary;
  if (otherCalls.length > 0) {
    const what = '这些行的编号已用于另一天收到的来电，没有导入；编号按年重新开始的，请在编号前加上年份再导入';
    terminal.fail(`${what}：${shown(otherCalls)}`);
  }
  if (sameNumber.length > 0) terminal.tell(`这些行的编号与已有的来电相同而内容不同，按重复计：${shown(sameNumber)}`);
  if (repliesAdded > 0) terminal.tell(`重复的行中有 ${repliesAdded} 行补上了先前没有的答复`);
  if (otherReplies.length > 0)
    terminal.tell(`这些行的答复与已记入的不同，没有改动；需更正的，请在事件页提交回应：${shown(otherReplies)}`);
  if (inHand.length > 0) terminal.tell(`这些行的事件正在办理，其答复没有记入，请在看板上提交回应：${shown(inHand)}`);
  const told = `导入 ${takenIn} 行，重复 ${duplicates} 行，拒收 ${refused.length} 行`;
  if (takenIn + duplicates === 0) terminal.fail(`${told}：没有一行可用`);
  else terminal.tell(told);
  await terminal.line({ takenIn, duplicates, refused });
}

const shown = (rows: readonly number[]): string =>
  `${rows.slice(0, SHOWN_ROWS).join('、')}${rows.length > SHOWN_ROWS ? ` 等 ${rows.length} 行` : ''}`;

async function readInto(
  { cases }: Stores,
  path: string,
  { map, live }: { readonly map: HotlineColumnMap | undefined; readonly live: boolean },
  { setup, terminal }: { readonly setup: Setup; readonly terminal: Terminal },
): Promise<ImportSummary> {
  const judgePool = new JudgePool(setup.judging, {
    onProblem: ({ cause, detail }) => terminal.tell(`研判线程中断（${cause}）：${detail}`),
  });
  try {
    const intake = new ReportIntake(cases, setup.rulebook, setup.judging, judgePool);
    const hotline = new HotlineImport(intake, setup.configuration.units, live, instantOf(Date.now()));
    let told = 0;
    for await (const row of readHotlineFile(path, { ...(map && { map }) })) {
      await hotline.take(row);
      if (hotline.rowsDone < told + PROGRESS_ROWS) continue;
      told = hotline.rowsDone;
      terminal.tell(`已处理 ${told} 行`);
    }
    return await hotline.finish();
  } finally {
    await judgePool.close();
  }
}
