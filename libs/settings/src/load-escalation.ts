import { join } from 'node:path';
import type { EscalationSettings, LadderStep, Period, Unit } from '@huiying/core';
import { z } from 'zod';
import { emailSettings } from './email-settings.js';
import { askedAddress, atLeastOne, clockPeriod, percentage, strict, webAddress, words } from './field-schemas.js';
import { smsSettings } from './sms-settings.js';
import { webPushSettings } from './web-push-settings.js';
import { check, mistakeAt, readYamlIfAny, type YamlFile } from './yaml-file.js';

const ROLES = ['officer', 'leader', 'reviewer', 'admin'];
const RELATIONS = ['lead-unit', 'parent-unit', 'press-office'];

const minutes = (value: number): Period => ({ value, unit: 'minute' });
const HOLD = minutes(30);

const secret = z.string({ error: '应为文字（签名密钥）' }).min(1);
/** A robot of a group chat. That of WeCom has no secret but its address. */
const robot = strict({ url: askedAddress, secret: secret.exactOptional() });

const escalationSchema = strict({
  ladder: z.array(
    strict({
      at: percentage,
      to: atLeastOne(words),
      channels: atLeastOne(words),
      acknowledgeWithin: clockPeriod.exactOptional(),
    }),
  ),
  repeat: strict({ every: clockPeriod, times: z.int().min(1).max(1000) }).exactOptional(),
  holdAfterAcknowledgement: clockPeriod.default(HOLD),
  boardUrl: webAddress.exactOptional(),
  channels: strict({
    webhook: strict({ url: askedAddress, secret }).exactOptional(),
    wecom: strict({ url: askedAddress }).exactOptional(),
    dingtalk: robot.exactOptional(),
    feishu: robot.exactOptional(),
    email: emailSettings.exactOptional(),
    sms: smsSettings.exactOptional(),
    'web-push': webPushSettings.exactOptional(),
  })
    .nullable()
    .default({}),
});

const DEFAULT_STEPS: readonly LadderStep[] = [
  { at: 0.5, to: ['officer@lead-unit'], channels: ['board'] },
  { at: 0.8, to: ['leader@lead-unit'], channels: ['board'], acknowledgeWithin: minutes(10) },
  { at: 1, to: ['leader@parent-unit'], channels: ['board'], acknowledgeWithin: minutes(10) },
];

const DEFAULT: EscalationSettings = {
  ladder: { steps: DEFAULT_STEPS, repeat: { every: minutes(30), times: 6 }, holdAfterAcknowledgement: HOLD },
  channels: {},
};

/**
 * The ladder and the channels of `<configDir>/escalation.yaml`; `board` is always there.
 * @throws SettingError for a wrong key or value, a channel without configuration, an unknown recipient, steps out of order.
 */
export function loadEscalation(configDir: string, units: readonly Unit[]): EscalationSettings {
  const file = readYamlIfAny(join(configDir, 'escalation.yaml'));
  if (!file) return DEFAULT;
  const { ladder, repeat, holdAfterAcknowledgement, boardUrl, ...rest } = check(file, escalationSchema);
  const channels = rest.channels ?? {};
  const configured = ['board', ...Object.keys(channels)];
  for (const [index, step] of ladder.entries()) {
    refuseUnknownChannel(file, index, step, configured);
    refuseUnknownRecipient(file, index, step, units);
    refuseUnanswerable(file, index, step);
    const before = ladder[index - 1];
    if (before && before.at > step.at)
      throw mistakeAt(file, ['ladder', index, 'at'], '升级步骤应按时间先后排列，这一步早于上一步');
  }
  return {
    ladder: { steps: ladder, ...(repeat && { repeat }), holdAfterAcknowledgement },
    ...(boardUrl !== undefined && { boardUrl: boardUrl.replace(/\/+$/u, '') }),
    channels,
  };
}

function refuseUnknownChannel(file: YamlFile, index: number, step: LadderStep, configured: readonly string[]): void {
  const position = step.channels.findIndex((kind) => !configured.includes(kind));
  const kind = step.channels[position];
  if (kind === undefined) return;
  throw mistakeAt(file, ['ladder', index, 'channels', position], `渠道 ${kind} 没有在 channels 中配置`);
}

function refuseUnknownRecipient(file: YamlFile, index: number, step: LadderStep, units: readonly Unit[]): void {
  const relations = [...RELATIONS, ...units.map(({ id }) => id)];
  const position = step.to.findIndex((recipient) => {
    const [role = '', relation = '', ...more] = recipient.split('@');
    return more.length > 0 || !ROLES.includes(role) || !relations.includes(relation);
  });
  if (position === -1) return;
  const form = `角色@单位，角色为 ${ROLES.join(' | ')}，单位为 ${RELATIONS.join(' | ')} 或 units.yaml 中的标识`;
  throw mistakeAt(file, ['ladder', index, 'to', position], `应为${form}，得到 ${JSON.stringify(step.to[position])}`);
}

/** A reviewer reads and does not acknowledge: such a step could only run out. Beside others it is told to them. */
function refuseUnanswerable(file: YamlFile, index: number, { to }: LadderStep): void {
  if (!to.every((recipient) => recipient.startsWith('reviewer@'))) return;
  throw mistakeAt(
    file,
    ['ladder', index, 'to'],
    '评估人员（reviewer）不能确认收到，这一级还须有 officer、leader 或 admin',
  );
}
