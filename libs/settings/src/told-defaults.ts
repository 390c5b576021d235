import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { supervisingUnit, type Unit } from '@huiying/core';

/** What goes by default because no file says otherwise and an office should know of: one line each, for the log of a start. */
export function toldDefaults(configDir: string, units: readonly Unit[]): readonly string[] {
  const isAbsent = (name: string): boolean => !existsSync(join(configDir, name));
  const told: string[] = [];
  if (isAbsent('units.yaml'))
    told.push(`${configDir} 中没有 units.yaml，按只有一个新闻办运行 no units.yaml: one press office does everything`);
  if (isAbsent('escalation.yaml'))
    told.push(
      `${configDir} 中没有 escalation.yaml，按默认阶梯只在看板上呼叫 no escalation.yaml: the default ladder calls on the board only`,
    );
  if (units.length > 1 && !units.some(({ supervises }) => supervises))
    told.push(
      `units.yaml 中没有 supervises: true 的单位，由最上级的${supervisingUnit(units)?.name}督办并确认证据 no unit supervises: the one at the top does`,
    );
  return told;
}
